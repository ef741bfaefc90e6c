use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [10] {
        hidden: Linear<30> Relu,
        logits: Linear<10>,
    }
}

fn main() {}
