// A function instead of a layer, as in PyTorch.
// fix: F.max_pool2d(x, 2) => MaxPool2d<2>
use gyul::prelude::*;

network! {
    pub struct Net: [28, 28, 1] -> [10] {
        Conv2d<16, 3>, Relu, F.max_pool2d(x, 2),
        Flatten, logits: Linear<10>,
    }
}

fn main() {}
