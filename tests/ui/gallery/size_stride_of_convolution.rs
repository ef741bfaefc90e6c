// A convolution told its stride, as in Keras.
// fix as told

use gyul::prelude::*;

network! {
    pub struct Net: [28, 1] -> [13, 8] {
        Conv1d<8, 3, 2>,
    }
}

fn main() {}
