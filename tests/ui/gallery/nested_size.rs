// A size at which a network within another is impossible.
// fix: Inner<20> => Inner<8>

use gyul::prelude::*;

network! {
    pub struct Inner<const K: usize>: [8, 8, 1] -> [4] { conv: Conv2d<4, K>, GlobalAvgPool2d, }

    pub struct Outer: [8, 8, 1] -> [2] { inner: Inner<20>, Linear<2>, }
}

fn main() {}
