// A U-Net whose floors do not fit.
// fix: up: Conv2d<8, 3>(padding = same) => Conv2d<8, 3>(padding = same), up: Upsample2d<2>

use gyul::prelude::*;

network! {
    pub struct Net: [16, 16, 3] -> [16, 16, 4] {
        skip: Conv2d<4, 3>(padding = same), MaxPool2d<2>,
        up: Conv2d<8, 3>(padding = same),
        Concat <- (skip, up),
        Conv2d<4, 1>,
    }
}

fn main() {}
