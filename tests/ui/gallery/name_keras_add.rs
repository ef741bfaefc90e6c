// A sum that is called with a list of values, as in Keras.
// fix: sum = layers.Add()([a, b]) => sum: Add <- (a, b)
use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [10] {
        a: Linear<64>,
        b: Linear<64> <- input,
        sum = layers.Add()([a, b]),
        logits: Linear<10>,
    }
}

fn main() {}
