// A stride for each axis, as in Keras.
// fix as told

use gyul::prelude::*;

network! {
    pub struct Net: [8, 8, 1] -> [4, 4, 8] {
        Conv2d<8, 3>(stride = (2, 2), padding = same),
    }
}

fn main() {}
