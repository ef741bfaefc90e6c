// The same of a const.
// fix: Linear<CLASSES>, Softmax => Linear<CLASSES>, Sigmoid
use gyul::prelude::*;

const CLASSES: usize = 1;

network! {
    pub struct Net: [784] -> [CLASSES] {
        Linear<64>, Relu,
        Linear<CLASSES>, Softmax,
    }
}

fn main() {}
