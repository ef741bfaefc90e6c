// One probability, by a `Softmax`.
// fix: Softmax => Sigmoid
use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [1] {
        Linear<64>, Relu,
        Linear<1>, Softmax,
    }
}

fn main() {}
