// One label for two layers.
// fix as told

use gyul::prelude::*;

network! {
    pub struct Net: [8] -> [8] {
        fc: Linear<8>, Relu, fc: Linear<8>,
    }
}

fn main() {}
