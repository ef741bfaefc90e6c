// What arrives and what a layer gives, in no brackets.
// fix: Linear 784 128 => Linear<128>
use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [10] {
        hidden: Linear 784 128, Relu,
        logits: Linear<10>,
    }
}

fn main() {}
