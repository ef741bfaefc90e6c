// A repeated block whose second round does not fit.
// fix by hand: Reshape<8>,  => 

use gyul::prelude::*;

network! {
    pub struct Net: [8] -> [16] {
        repeat 2 { Residual(shortcut = Linear<16>) { Reshape<8>, Linear<16> } },
    }
}

fn main() {}
