// Keras' word, its option and Python's `True`.
// fix as told
use gyul::prelude::*;

network! {
    pub struct Net: [20, 8] -> [20, 16] {
        memory: LSTM<16>(return_sequences = True),
    }
}

fn main() {}
