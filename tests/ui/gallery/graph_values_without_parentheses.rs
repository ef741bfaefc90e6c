// Two values that are read, without parentheses.
// fix as told
use gyul::prelude::*;

network! {
    pub struct Net: [4] -> [3] {
        a: Linear<4>,
        b: Relu,
        Concat <- a, b,
        Linear<3>,
    }
}

fn main() {}
