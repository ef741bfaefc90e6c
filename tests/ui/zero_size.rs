use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [10] {
        hidden: Linear<0>, Relu,
        logits: Linear<10>,
    }
}

fn main() {}
