// Keras' word for it.
// fix as told

use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [10] {
        Dense<10>,
    }
}

fn main() {}
