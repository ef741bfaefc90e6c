// A sequence read in both directions, as in Keras.
// fix as told
use gyul::prelude::*;

network! {
    pub struct Net: [20, 8] -> [2] {
        memory: Bidirectional<Lstm<16>>,
        logits: Linear<2>,
    }
}

fn main() {}
