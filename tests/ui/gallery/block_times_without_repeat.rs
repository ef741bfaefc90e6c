// How often, without a word for it.
// fix as told
use gyul::prelude::*;

network! {
    pub struct Net: [64] -> [10] {
        blocks: 3 { Linear<64>, Relu },
        logits: Linear<10>,
    }
}

fn main() {}
