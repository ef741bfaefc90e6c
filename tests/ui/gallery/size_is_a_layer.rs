// A layer where a size stands.
// fix by hand: models::Wrapper<Linear<64>, 2> => Linear<64>
use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [10] {
        models::Wrapper<Linear<64>, 2>,
        logits: Linear<10>,
    }
}

fn main() {}
