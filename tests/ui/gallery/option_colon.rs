// An option set as a field is.
// fix as told
use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [10] {
        Linear<64>(bias: false), Relu,
        logits: Linear<10>,
    }
}

fn main() {}
