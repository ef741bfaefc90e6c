// Layers assigned to the fields of a class, as in PyTorch.
// fix: self.fc1 = nn.Linear(784, 128) => fc1: Linear<128>

use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [10] {
        self.fc1 = nn.Linear(784, 128), Relu,
        logits: Linear<10>,
    }
}

fn main() {}
