// A sum of values of two widths.
// fix: Add <- (a, b) => fit: Linear<32> <- b, Add <- (a, fit)

use gyul::prelude::*;

network! {
    pub struct Net: [16] -> [32] {
        a: Linear<32>, b: Linear<16> <- input,
        Add <- (a, b),
    }
}

fn main() {}
