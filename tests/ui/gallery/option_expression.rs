// An expression as an option, without braces.
// fix as told

use gyul::prelude::*;

const STRIDE: usize = 1;

network! {
    pub struct Net: [8, 8, 1] -> [4, 4, 8] {
        conv: Conv2d<8, 3>(stride = STRIDE + 1, padding = same),
    }
}

fn main() {}
