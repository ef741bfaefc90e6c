// Semicolons between layers.
// fix: <128>; => <128>,
// fix: Relu; => Relu,
use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [10] {
        hidden: Linear<128>;
        Relu;
        logits: Linear<10>,
    }
}

fn main() {}
