// A list of modules in a field of a class, as in PyTorch.
// fix: self.net = nn.Sequential(nn.Linear(784, 128), nn.ReLU()) => Linear<128>, net: Relu
use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [10] {
        self.net = nn.Sequential(nn.Linear(784, 128), nn.ReLU()),
        logits: Linear<10>,
    }
}

fn main() {}
