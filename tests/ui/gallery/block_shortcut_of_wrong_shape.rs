// A shortcut of another width.
// fix: shortcut = Linear<8> => shortcut = Linear<16>

use gyul::prelude::*;

network! {
    pub struct Net: [8] -> [16] {
        Residual(shortcut = Linear<8>) { Linear<16> },
    }
}

fn main() {}
