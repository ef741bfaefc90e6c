// A rate that changes, which none does.
// fix: nn.Dropout(0.5 -> 0.3) => Dropout(0.3)
use gyul::prelude::*;

network! {
    pub struct Net: [4] -> [10] {
        hidden: Linear<16>, nn.Dropout(0.5 -> 0.3),
        logits: Linear<10>,
    }
}

fn main() {}
