// A layer that is not to learn, as in Keras.
// fix: (trainable = false) =>
use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [10] {
        features: Linear<128>(trainable = false),
        Relu,
        logits: Linear<10>,
    }
}

fn main() {}
