// An activation that gyul has not, beside one that is near.
// fix as told
use gyul::prelude::*;

network! {
    pub struct Net: [4] -> [10] {
        hidden: Linear<16>, nn.CELU(),
        logits: Linear<10>,
    }
}

fn main() {}
