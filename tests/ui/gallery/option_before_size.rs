// An option before a size.
// fix as told

use gyul::prelude::*;

network! {
    pub struct Net: [8, 8, 1] -> [10] {
        conv: Conv2d<8, padding = same, 3>, Relu,
        Flatten,
        Linear<10>,
    }
}

fn main() {}
