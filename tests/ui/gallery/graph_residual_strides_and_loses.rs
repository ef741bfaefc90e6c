// A residual block that halves the image, and loses its border as well.
// fix: Residual { Conv2d<16, 3>(stride = 2), Relu, Conv2d<16, 3> } => Residual(shortcut = Conv2d<16, 1>(stride = 2)) { Conv2d<16, 3>(stride = 2, padding = same), Relu, Conv2d<16, 3>(padding = same) }
use gyul::prelude::*;

network! {
    pub struct Net: [32, 32, 8] -> [10] {
        Residual { Conv2d<16, 3>(stride = 2), Relu, Conv2d<16, 3> },
        GlobalAvgPool2d, Linear<10>,
    }
}

fn main() {}
