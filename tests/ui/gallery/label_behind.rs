// A label behind its layer.
// fix as told
use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [10] {
        Linear<128>: hidden, Relu,
        logits: Linear<10>,
    }
}

fn main() {}
