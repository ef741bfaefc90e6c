// A layer of one input, given two.
// fix: Linear<4> <- (a, b) => Concat <- (a, b), Linear<4>

use gyul::prelude::*;

network! {
    pub struct Net: [8] -> [4] {
        a: Linear<8>, b: Relu,
        Linear<4> <- (a, b),
    }
}

fn main() {}
