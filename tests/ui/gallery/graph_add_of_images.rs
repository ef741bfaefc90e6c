// A sum of feature maps of two heights.
// fix: b: Conv2d<8, 3> => b: Conv2d<8, 3>(padding = same)

use gyul::prelude::*;

network! {
    pub struct Net: [16, 16, 3] -> [16, 16, 8] {
        a: Conv2d<8, 3>(padding = same),
        b: Conv2d<8, 3>,
        Add <- (a, b),
    }
}

fn main() {}
