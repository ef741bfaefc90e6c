// A layer for every step of a sequence, as in Keras.
// fix as told
use gyul::prelude::*;

network! {
    pub struct Net: [20, 8] -> [20, 16] {
        each: TimeDistributed<Linear<16>>, Relu,
    }
}

fn main() {}
