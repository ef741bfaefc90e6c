// A size, and an arrow from what arrives to it.
// fix: Dense<10>(16 -> 10) => Linear<10>
use gyul::prelude::*;

network! {
    pub struct Net: [4] -> [10] {
        hidden: Linear<16>, Relu,
        logits: Dense<10>(16 -> 10),
    }
}

fn main() {}
