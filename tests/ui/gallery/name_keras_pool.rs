// Keras' word for a pool.
// fix as told

use gyul::prelude::*;

network! {
    pub struct Net: [8, 8, 1] -> [4, 4, 1] {
        MaxPooling2D<2>,
    }
}

fn main() {}
