// A label as a variable.
// fix as told
use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [10] {
        let hidden = Linear<128>, Relu,
        logits: Linear<10>,
    }
}

fn main() {}
