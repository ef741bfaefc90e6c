// A sum by another name.
// fix: Sum <- (a, b) => Add <- (a, b)
use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [10] {
        a: Linear<64>,
        b: Linear<64> <- input,
        Sum <- (a, b),
        logits: Linear<10>,
    }
}

fn main() {}
