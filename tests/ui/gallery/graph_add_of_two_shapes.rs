// A sum of values of two widths.
// fix: b: Linear<16> <- input => b: Linear<32> <- input

use gyul::prelude::*;

network! {
    pub struct Net: [16] -> [32] {
        a: Linear<32>, b: Linear<16> <- input,
        Add <- (a, b),
    }
}

fn main() {}
