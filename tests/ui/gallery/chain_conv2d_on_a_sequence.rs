// A convolution of images over a sequence.
// fix as told

use gyul::prelude::*;

network! {
    pub struct Net: [24, 1] -> [22, 4] {
        Conv2d<4, 3>,
    }
}

fn main() {}
