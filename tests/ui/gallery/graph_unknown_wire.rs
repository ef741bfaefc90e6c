// A value that nobody gives.
// fix: skp => skip

use gyul::prelude::*;

network! {
    pub struct Net: [8] -> [8] {
        fc: Linear<8>, skip: Relu,
        Add <- (fc, skp),
    }
}

fn main() {}
