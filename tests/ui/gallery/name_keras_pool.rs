// Keras' word for a pool.
// fix: MaxPooling2D => MaxPool2d

use gyul::prelude::*;

network! {
    pub struct Net: [8, 8, 1] -> [4, 4, 1] {
        MaxPooling2D<2>,
    }
}

fn main() {}
