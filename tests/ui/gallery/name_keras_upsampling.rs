// Pixels between others, in Keras' words.
// fix as told

use gyul::prelude::*;

network! {
    pub struct Net: [4, 4, 1] -> [8, 8, 1] {
        UpSampling2D(size = 2, interpolation = bilinear),
    }
}

fn main() {}
