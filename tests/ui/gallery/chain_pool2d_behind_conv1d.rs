// A pool of images behind a convolution of a sequence.
// fix as told

use gyul::prelude::*;

network! {
    pub struct Net: [24, 1] -> [11, 4] {
        Conv1d<4, 3>, MaxPool2d<2>,
    }
}

fn main() {}
