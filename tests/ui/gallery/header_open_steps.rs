// A sequence of any length, as in Keras.
// fix as told

use gyul::prelude::*;

network! {
    pub struct Net: [None, 1] -> [4] {
        Lstm<4>,
    }
}

fn main() {}
