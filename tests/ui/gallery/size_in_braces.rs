// A size as a field is written.
// fix: Linear { units: 64 } => Linear<64>
use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [10] {
        hidden: Linear { units: 64 }, Relu,
        logits: Linear<10>,
    }
}

fn main() {}
