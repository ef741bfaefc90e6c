// A value that nobody gives.
// fix as told

use gyul::prelude::*;

network! {
    pub struct Net: [8] -> [8] {
        fc: Linear<8>, skip: Relu,
        Add <- (fc, skp),
    }
}

fn main() {}
