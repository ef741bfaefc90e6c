// A difference, of which there is no layer.
// fix by hand: Subtract <- (a, b) => Concat <- (a, b)
use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [10] {
        a: Linear<64>,
        b: Linear<64> <- input,
        Subtract <- (a, b),
        logits: Linear<10>,
    }
}

fn main() {}
