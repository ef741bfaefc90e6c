// A method of PyTorch that is no layer.
// fix: nn.Linear(784, 128).requires_grad_(False) => Linear<128>
use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [10] {
        features: nn.Linear(784, 128).requires_grad_(False), Relu,
        logits: Linear<10>,
    }
}

fn main() {}
