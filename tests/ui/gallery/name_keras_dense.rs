// Keras' word for it.
// fix: Dense<10> => Linear<10>

use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [10] {
        Dense<10>,
    }
}

fn main() {}
