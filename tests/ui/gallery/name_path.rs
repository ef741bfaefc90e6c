// A layer by the path that other libraries of Rust have it at.
// fix: nn::Linear(784, 128) => Linear<128>
use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [10] {
        hidden: nn::Linear(784, 128), Relu,
        logits: Linear<10>,
    }
}

fn main() {}
