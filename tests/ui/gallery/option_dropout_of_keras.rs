// Dropout as an option of a recurrent layer of Keras.
// fix as told

use gyul::prelude::*;

network! {
    pub struct Net: [5, 4] -> [5, 16] {
        LSTM(16, return_sequences = True, dropout = 0.2),
    }
}

fn main() {}
