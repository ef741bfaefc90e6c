// A const that stands for "none", as a size.
// fix by hand: usize::MAX => 64
use gyul::prelude::*;

const HIDDEN: usize = usize::MAX;

network! {
    pub struct Net: [784] -> [10] {
        hidden: Linear<HIDDEN>, Relu,
        logits: Linear<10>,
    }
}

fn main() {}
