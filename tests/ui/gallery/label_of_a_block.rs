// A `=` between a label and a block, or a network.
// fix: blocks = => blocks:

use gyul::prelude::*;

network! {
    pub struct Net: [64] -> [10] {
        blocks = repeat 2 { Linear<64>, Relu },
        logits: Linear<10>,
    }
}

fn main() {}
