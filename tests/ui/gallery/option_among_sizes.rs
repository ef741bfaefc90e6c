// An option among the sizes.
// fix as told

use gyul::prelude::*;

network! {
    pub struct Net: [8, 8, 1] -> [10] {
        conv: Conv2d<8, 3, padding = same>, Relu,
        Flatten,
        Linear<10>,
    }
}

fn main() {}
