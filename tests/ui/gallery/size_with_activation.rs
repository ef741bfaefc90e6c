// An activation among the sizes.
// fix: hidden: Linear<64, Relu> => Linear<64>, hidden: Relu
use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [10] {
        hidden: Linear<64, Relu>,
        logits: Linear<10>,
    }
}

fn main() {}
