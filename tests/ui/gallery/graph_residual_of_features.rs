// A residual block that widens features.
// fix: Residual { => Residual(shortcut = Linear<32>) {

use gyul::prelude::*;

network! {
    pub struct Net: [16] -> [32] {
        Residual { Linear<32>, Relu },
    }
}

fn main() {}
