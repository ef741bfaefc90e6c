// A budget without a limit.
// fix as told
use gyul::prelude::*;

network! {
    #[budget()]
    pub struct Net: [784] -> [10] {
        logits: Linear<10>,
    }
}

fn main() {}
