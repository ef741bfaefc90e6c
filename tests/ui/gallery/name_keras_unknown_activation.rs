// An activation of Keras that gyul does not have.
// fix by hand: Dense(128, activation = "celu") => Linear<128>, Elu
use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [10] {
        Dense(128, activation = "celu"),
        logits: Linear<10>,
    }
}

fn main() {}
