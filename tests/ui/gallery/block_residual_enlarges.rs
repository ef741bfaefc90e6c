// A residual block that enlarges the image.
// fix: Residual { => Residual(shortcut = { Upsample2d<2>, Conv2d<8, 1> }) {

use gyul::prelude::*;

network! {
    pub struct Net: [13, 13, 4] -> [26, 26, 8] {
        Residual { Upsample2d<2>, Conv2d<8, 3>(padding = same), Relu },
    }
}

fn main() {}
