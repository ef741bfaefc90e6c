// A layer called on a block.
// fix as told
use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [10] {
        Linear<64>,
        Residual { Linear<64>, Relu, Linear<64> }.relu(),
        logits: Linear<10>,
    }
}

fn main() {}
