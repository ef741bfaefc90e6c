// An option set in both places.
// fix as told

use gyul::prelude::*;

network! {
    pub struct Net: [8, 8, 1] -> [8, 8, 8] {
        conv: Conv2d<8, 3, stride = 1>(padding = same, stride = 2),
    }
}

fn main() {}
