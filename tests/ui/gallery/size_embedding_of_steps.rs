// An embedding told its steps, as in Keras.
// fix as told

use gyul::prelude::*;

network! {
    pub struct Net: [u32; 8] -> [8, 4] {
        Embedding<10, 4, 8>,
    }
}

fn main() {}
