// A convolution of flat features.
// fix: conv: Conv2d<8, 3> => Reshape<28, 28, 1>, conv: Conv2d<8, 3>

use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [26, 26, 8] {
        conv: Conv2d<8, 3>,
    }
}

fn main() {}
