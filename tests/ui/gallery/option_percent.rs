// A rate in percent.
// fix as told
use gyul::prelude::*;

network! {
    pub struct Net: [4] -> [2] {
        Linear<8>, Relu,
        Dropout(50%),
        Linear<2>,
    }
}

fn main() {}
