// A sum of values of two widths.
// fix: Add <- (a, b) => b_for_add1: Linear<32> <- b, Add <- (a, b_for_add1)

use gyul::prelude::*;

network! {
    pub struct Net: [16] -> [32] {
        a: Linear<32>, b: Linear<16> <- input,
        Add <- (a, b),
    }
}

fn main() {}
