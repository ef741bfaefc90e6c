// A residual block of two large kernels without padding, and no stride.
// fix: Conv2d<8, 9>, Relu, Conv2d<8, 9> => Conv2d<8, 9>(padding = same), Relu, Conv2d<8, 9>(padding = same)
use gyul::prelude::*;

network! {
    pub struct Net: [28, 28, 8] -> [10] {
        Residual { Conv2d<8, 9>, Relu, Conv2d<8, 9> },
        GlobalAvgPool2d, Linear<10>,
    }
}

fn main() {}
