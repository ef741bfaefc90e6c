// A residual block without padding.
// fix: Conv2d<8, 3> => Conv2d<8, 3>(padding = same)

use gyul::prelude::*;

network! {
    pub struct Net: [16, 16, 8] -> [16, 16, 8] {
        Residual { Conv2d<8, 3>, Relu },
    }
}

fn main() {}
