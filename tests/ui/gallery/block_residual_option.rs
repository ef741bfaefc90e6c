// An option that `Residual` does not have.
// fix by hand: stride = 2 => shortcut = Linear<16>

use gyul::prelude::*;

network! {
    pub struct Net: [8] -> [16] {
        Residual(stride = 2) { Linear<16> },
    }
}

fn main() {}
