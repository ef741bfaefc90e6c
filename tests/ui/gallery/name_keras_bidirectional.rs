// A sequence read in both directions, as in Keras.
// fix: memory: Bidirectional<Lstm<16>> => forth: Lstm<16> <- input, back: Lstm<16>(reverse = true) <- input, memory: Concat <- (forth, back)
use gyul::prelude::*;

network! {
    pub struct Net: [20, 8] -> [2] {
        memory: Bidirectional<Lstm<16>>,
        logits: Linear<2>,
    }
}

fn main() {}
