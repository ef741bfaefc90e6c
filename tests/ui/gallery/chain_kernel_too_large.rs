// Pooled once too often: the kernel is larger than what is left.
// fix: Conv2d<8, 3> => Conv2d<8, 3>(padding = same)

use gyul::prelude::*;

network! {
    pub struct Net: [12, 12, 3] -> [2, 2, 8] {
        MaxPool2d<2>, MaxPool2d<3>,
        conv: Conv2d<8, 3>,
    }
}

fn main() {}
