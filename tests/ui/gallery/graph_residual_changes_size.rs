// A residual block with a stride.
// fix: Residual { => Residual(shortcut = Conv2d<16, 1>(stride = 2)) {

use gyul::prelude::*;

network! {
    pub struct Net: [16, 16, 8] -> [8, 8, 16] {
        Residual { Conv2d<16, 3>(stride = 2, padding = same), Relu },
    }
}

fn main() {}
