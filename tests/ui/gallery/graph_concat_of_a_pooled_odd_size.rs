// A pool of seven rows leaves one over, which nothing brings back on the way up.
// fix: up: Upsample2d<2>, => up: Upsample2d<2>, up_for_concat1: Conv2d<8, 2>(padding = 1) <- up,
// fix: (c, up) => (c, up_for_concat1)

use gyul::prelude::*;

network! {
    pub struct Net: [7, 7, 8] -> [7, 7, 16] {
        c: Conv2d<8, 3>(padding = same),
        MaxPool2d<2>,
        up: Upsample2d<2>,
        Concat <- (c, up),
    }
}

fn main() {}
