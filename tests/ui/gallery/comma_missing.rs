// A comma forgotten.
// fix as told

use gyul::prelude::*;

network! {
    pub struct Net: [8] -> [8] {
        hidden: Linear<8> Relu,
    }
}

fn main() {}
