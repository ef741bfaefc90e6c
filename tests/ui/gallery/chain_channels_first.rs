// An image with its channels first, as in PyTorch.
// fix: [3, 32, 32] => [32, 32, 3]

use gyul::prelude::*;

network! {
    pub struct Net: [3, 32, 32] -> [10] {
        Conv2d<16, 3>, Relu, MaxPool2d<2>,
        Flatten, logits: Linear<10>,
    }
}

fn main() {}
