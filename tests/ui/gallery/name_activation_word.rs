// An activation as an option, as in Keras.
// fix as told

use gyul::prelude::*;

network! {
    pub struct Net: [8] -> [8] {
        Linear<8>(activation = relu),
    }
}

fn main() {}
