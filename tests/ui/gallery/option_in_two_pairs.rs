// Options in two pairs of parentheses.
// fix as told

use gyul::prelude::*;

network! {
    pub struct Net: [8, 8, 1] -> [6, 6, 4] {
        Conv2d<4, 3>(stride = 1)(bias = false),
    }
}

fn main() {}
