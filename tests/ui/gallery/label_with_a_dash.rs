// A label of two words.
// fix as told

use gyul::prelude::*;

network! {
    pub struct Net: [4] -> [4] {
        last-layer: Linear<4>,
    }
}

fn main() {}
