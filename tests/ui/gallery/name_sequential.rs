// A list of layers in a list of layers.
// fix: Sequential(Linear<128>, Relu) => Linear<128>, Relu
use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [10] {
        Sequential(Linear<128>, Relu),
        logits: Linear<10>,
    }
}

fn main() {}
