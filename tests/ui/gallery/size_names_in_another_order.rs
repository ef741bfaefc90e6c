// Sizes with the names that they have elsewhere, in another order.
// fix as told

use gyul::prelude::*;

network! {
    pub struct Net: [8, 8, 1] -> [6, 6, 8] {
        conv: Conv2d<kernel_size = 3, filters = 8>,
    }
}

fn main() {}
