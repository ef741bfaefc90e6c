// A module's name before the layer, and its arguments, as in PyTorch.
// fix as told
use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [10] {
        hidden: nn.Linear(784, 128), Relu,
        logits: Linear<10>,
    }
}

fn main() {}
