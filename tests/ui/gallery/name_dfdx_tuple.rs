// Layers in a tuple, each with what arrives.
// fix: (Linear<784, 64>, ReLU) => Linear<64>, Relu
use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [10] {
        (Linear<784, 64>, ReLU),
        logits: Linear<10>,
    }
}

fn main() {}
