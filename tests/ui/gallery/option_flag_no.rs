// A flag in other words.
// fix as told
use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [10] {
        logits: Linear<10>(bias = no),
    }
}

fn main() {}
