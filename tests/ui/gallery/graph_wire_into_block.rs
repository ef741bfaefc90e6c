// A label of a block, read outside of it.
// fix: Residual { => whole: Residual {
// fix: (input, inner) => (input, whole)

use gyul::prelude::*;

network! {
    pub struct Net: [8] -> [8] {
        Residual { inner: Linear<8>, Relu },
        Add <- (input, inner),
    }
}

fn main() {}
