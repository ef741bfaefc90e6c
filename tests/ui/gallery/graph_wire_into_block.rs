// A label of a block, read outside of it.
// fix by hand: Residual { => inner: Residual {

use gyul::prelude::*;

network! {
    pub struct Net: [8] -> [8] {
        Residual { inner: Linear<8>, Relu },
        Add <- (input, inner),
    }
}

fn main() {}
