// A sequence read from the other end, as in Keras.
// fix as told
use gyul::prelude::*;

network! {
    pub struct Net: [20, 8] -> [2] {
        memory: Lstm<16>(go_backwards = True),
        logits: Linear<2>,
    }
}

fn main() {}
