// A residual block that loses its border and gives more channels.
// fix: Residual { Conv2d<16, 3>, => Residual(shortcut = Conv2d<16, 1>) { Conv2d<16, 3>(padding = same),

use gyul::prelude::*;

network! {
    pub struct Net: [32, 32, 3] -> [10] {
        Residual { Conv2d<16, 3>, Relu },
        GlobalAvgPool2d, Linear<10>,
    }
}

fn main() {}
