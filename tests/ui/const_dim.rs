use gyul::prelude::*;

const CLASSES: usize = 10;
const KERNEL: usize = 31;

network! {
    pub struct Net: [28, 28, 1] -> [CLASSES] {
        conv: Conv2d<8, KERNEL>, Relu, Flatten,
        hidden: Linear<{ KERNEL - 31 }>, Relu,
        logits: Linear<12>,
    }
}

network! {
    // `a` is an output itself: it stays.
    pub struct Two: [4] -> (a: [5], b: [KERNEL]) { a: Linear<5>, b: Relu <- a }
}

fn main() {}
