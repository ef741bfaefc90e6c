// A label that is no name.
// fix as told
use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [10] {
        hidden-1: Linear<128>, Relu,
        logits: Linear<10>,
    }
}

fn main() {}
