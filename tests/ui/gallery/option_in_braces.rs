// Options in braces.
// fix as told
use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [10] {
        Linear<64>, Dropout { rate: 0.5 },
        logits: Linear<10>,
    }
}

fn main() {}
