// A dense layer directly after a convolution.
// fix: hidden: Linear<128> => Flatten, hidden: Linear<128>

use gyul::prelude::*;

network! {
    pub struct Net: [28, 28, 1] -> [10] {
        conv: Conv2d<32, 3>, Relu, MaxPool2d<2>,
        hidden: Linear<128>, Relu,
        logits: Linear<10>,
    }
}

fn main() {}
