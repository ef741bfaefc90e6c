// Flops in millions.
// fix: 1 MFLOP => 1_000_000

use gyul::prelude::*;

network! {
    #[budget(flops <= 1 MFLOP)]
    pub struct Net: [4] -> [3] {
        logits: Linear<3>,
    }
}

fn main() {}
