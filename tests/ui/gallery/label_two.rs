// Two labels for one layer.
// fix as told
use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [10] {
        hidden: first: Linear<128>, Relu,
        logits: Linear<10>,
    }
}

fn main() {}
