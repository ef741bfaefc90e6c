// The number of classes in a const that is no `usize`.
// fix by hand: : u32 => : usize
use gyul::prelude::*;

const CLASSES: u32 = 10;

network! {
    pub struct Net: [784] -> [CLASSES] {
        hidden: Linear<128>, Relu,
        logits: Linear<10>,
    }
}

fn main() {}
