// The last value by its name, as a function of Rust gives it.
// fix:         logits, =>

use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [10] {
        hidden: Linear<64>, Relu,
        logits: Linear<10>,
        logits,
    }
}

fn main() {}
