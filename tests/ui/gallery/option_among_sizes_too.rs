// Options in both places.
// fix as told

use gyul::prelude::*;

network! {
    pub struct Net: [8, 8, 1] -> [4, 4, 8] {
        conv: Conv2d<8, 3, stride = 2>(padding = same),
    }
}

fn main() {}
