// A layer assigned to a variable, as in Keras.
// fix: hidden = Dense(128, activation = "relu") => Linear<128>, hidden: Relu
use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [10] {
        hidden = Dense(128, activation = "relu"),
        logits: Linear<10>,
    }
}

fn main() {}
