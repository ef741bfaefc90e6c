// Keras' name of an option, and Python's of its value.
// fix as told

use gyul::prelude::*;

network! {
    pub struct Net: [20, 4] -> [3] {
        Lstm<16>(return_sequences = True),
        Lstm<16>,
        Linear<3>,
    }
}

fn main() {}
