// A separable convolution of sequences, which there is not.
// fix as told

use gyul::prelude::*;

network! {
    pub struct Net: [8, 4] -> [6, 4] {
        SeparableConv1d<4, 3>,
    }
}

fn main() {}
