// A causal convolution of images.
// fix by hand: causal => same

use gyul::prelude::*;

network! {
    pub struct Net: [8, 8, 1] -> [8, 8, 4] {
        Conv2d<4, 3>(padding = causal),
    }
}

fn main() {}
