// Layers that are called with what they read, as in Keras and Flax.
// fix: x = Dense(128)(x) => x: Linear<128>
use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [10] {
        x = Dense(128)(x), Relu,
        logits: Linear<10>,
    }
}

fn main() {}
