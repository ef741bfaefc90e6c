// The label of a shared weight, and how it is read in parentheses of its own.
// fix as told

use gyul::prelude::*;

network! {
    pub struct Net: [4] -> [4] {
        e: Linear<8>, Tied(e)(transposed),
    }
}

fn main() {}
