// A layer that is to be there once more, with the same weight.
// fix as told

use gyul::prelude::*;

network! {
    pub struct Net: [4] -> [4] {
        mix: Linear<4>, Relu, mix,
    }
}

fn main() {}
