// A mistake in a network that another holds: told there alone.
// fix: Linaer<64> => Linear<64>

use gyul::prelude::*;

network! {
    pub struct Inner: [8, 8, 1] -> [6, 6, 4] { Flatten, Linaer<64>, Reshape<8, 8, 1>, Conv2d<4, 3>, }

    pub struct Outer: [8, 8, 1] -> [2] { inner: Inner, Conv2d<4, 3>, GlobalAvgPool2d, Linear<2>, }
}

fn main() {}
