// A transposed convolution of sequences, which there is not.
// fix by hand: ConvTranspose1d<4, 3>(stride = 2) => Reshape<8, 1, 4>, ConvTranspose2d<4, 3, 1>(stride = 2), Reshape<17, 4>

use gyul::prelude::*;

network! {
    pub struct Net: [8, 4] -> [17, 4] {
        ConvTranspose1d<4, 3>(stride = 2),
    }
}

fn main() {}
