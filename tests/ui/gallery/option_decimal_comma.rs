// A decimal comma.
// fix as told
use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [10] {
        hidden: Linear<64>, Relu, Dropout(0,5),
        logits: Linear<10>,
    }
}

fn main() {}
