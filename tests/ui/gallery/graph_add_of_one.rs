// A sum of one value.
// fix: Add <- a => Add <- (a, b)

use gyul::prelude::*;

network! {
    pub struct Net: [8] -> [8] {
        a: Linear<8>, b: Relu, Add <- a,
    }
}

fn main() {}
