// An option, and no sizes.
// fix as told

use gyul::prelude::*;

network! {
    pub struct Net: [8, 8, 1] -> [8, 8, 32] {
        conv: Conv2d<padding = same>,
    }
}

fn main() {}
