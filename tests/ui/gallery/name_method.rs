// An activation called on its layer.
// fix: nn.Linear(784, 128).relu() => Linear<128>, Relu
use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [10] {
        nn.Linear(784, 128).relu(),
        logits: Linear<10>,
    }
}

fn main() {}
