// A kernel's height and width in a pair, as in Keras.
// fix as told

use gyul::prelude::*;

network! {
    pub struct Net: [8, 8, 1] -> [8, 8, 8] {
        Conv2d(8, kernel_size = (3, 3), padding = same),
    }
}

fn main() {}
