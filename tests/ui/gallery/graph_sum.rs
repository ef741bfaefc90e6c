// A sum of values as Python and Rust write it.
// fix: sum = a + b => sum: Add <- (a, b)
use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [10] {
        a: Linear<64>,
        b: Linear<64> <- input,
        sum = a + b,
        logits: Linear<10>,
    }
}

fn main() {}
