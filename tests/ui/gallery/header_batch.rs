// A batch of any size before the dims, as in Keras.
// fix as told
use gyul::prelude::*;

network! {
    pub struct Net: [None, 28, 28, 1] -> [10] {
        Flatten,
        logits: Linear<10>,
    }
}

fn main() {}
