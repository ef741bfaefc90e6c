// A norm that there is not.
// fix: RMSNorm(64) => LayerNorm
use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [10] {
        hidden: Linear<64>, RMSNorm(64),
        logits: Linear<10>,
    }
}

fn main() {}
