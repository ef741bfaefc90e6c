// A border that is cut off, as in Keras.
// fix by hand: Cropping2D<1>, =>
// fix by hand: [8, 8, 3] -> [10] => [6, 6, 3] -> [10]

use gyul::prelude::*;

network! {
    pub struct Net: [8, 8, 3] -> [10] {
        Cropping2D<1>,
        Flatten,
        Linear<10>,
    }
}

fn main() {}
