// A layer assigned to a variable, as in Keras.
// fix: hidden = Dense(128, activation = "relu") => hidden: Linear<128>, Relu
use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [10] {
        hidden = Dense(128, activation = "relu"),
        logits: Linear<10>,
    }
}

fn main() {}
