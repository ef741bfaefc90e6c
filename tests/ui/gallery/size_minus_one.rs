// A dim that other libraries compute.
// fix as told
use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [28, 28] {
        Linear<784>,
        Reshape<28, -1>,
    }
}

fn main() {}
