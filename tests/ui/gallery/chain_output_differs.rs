// Twelve outputs for ten classes.
// fix: Linear<12> => Linear<10>

use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [10] {
        hidden: Linear<30>, Relu,
        logits: Linear<12>,
    }
}

fn main() {}
