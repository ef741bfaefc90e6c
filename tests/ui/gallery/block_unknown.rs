// Layers in a block that is none.
// fix by hand: Stage { Linear<64>, Relu } => Linear<64>, Relu
use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [10] {
        Stage { Linear<64>, Relu },
        logits: Linear<10>,
    }
}

fn main() {}
