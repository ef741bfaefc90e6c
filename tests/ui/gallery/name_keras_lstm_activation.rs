// Keras' words for what an LSTM computes within.
// fix: LSTM(16, activation = "tanh", recurrent_activation = "sigmoid") => Lstm<16>
use gyul::prelude::*;

network! {
    pub struct Net: [20, 8] -> [10] {
        LSTM(16, activation = "tanh", recurrent_activation = "sigmoid"),
        logits: Linear<10>,
    }
}

fn main() {}
