// A size behind a colon.
// fix: Linear: 128 => Linear<128>
use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [10] {
        hidden: Linear: 128, Relu,
        logits: Linear<10>,
    }
}

fn main() {}
