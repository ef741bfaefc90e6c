// A residual block without braces.
// fix: Residual, Linear<8> => Residual { Linear<8> }

use gyul::prelude::*;

network! {
    pub struct Net: [8] -> [8] {
        Residual, Linear<8>,
    }
}

fn main() {}
