// A const that no size reaches.
// fix by hand: 3_000_000_000 => 300
use gyul::prelude::*;

const HIDDEN: usize = 3_000_000_000;

network! {
    pub struct Net: [784] -> [10] {
        hidden: Linear<HIDDEN>, Relu,
        logits: Linear<10>,
    }
}

fn main() {}
