// A convolution over time, of an image.
// fix: conv: Conv1d => Reshape<28, 28>, conv: Conv1d

use gyul::prelude::*;

network! {
    pub struct Net: [28, 28, 1] -> [26, 8] {
        conv: Conv1d<8, 3>,
    }
}

fn main() {}
