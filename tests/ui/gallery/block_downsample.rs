// A shortcut of several layers, in torchvision's word.
// fix: downsample => shortcut

use gyul::prelude::*;

network! {
    pub struct Net: [8, 8, 3] -> [8, 8, 5] {
        Residual(downsample = { Conv2d<5, 1> }) { Conv2d<5, 1> },
    }
}

fn main() {}
