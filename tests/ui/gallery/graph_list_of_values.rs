// What a layer reads, as a list.
// fix as told
use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [10] {
        a: Linear<64>,
        b: Linear<64> <- input,
        Concat <- [a, b],
        logits: Linear<10>,
    }
}

fn main() {}
