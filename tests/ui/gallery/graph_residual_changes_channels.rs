// A residual block that changes the channels.
// fix: Residual { => Residual(shortcut = Conv2d<8, 1>) {

use gyul::prelude::*;

network! {
    pub struct Net: [16, 16, 3] -> [16, 16, 8] {
        Residual { Conv2d<8, 3>(padding = same), Relu },
    }
}

fn main() {}
