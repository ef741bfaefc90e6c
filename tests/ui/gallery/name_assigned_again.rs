// A variable that one layer after the other is assigned to, as in Python.
// fix: x = Linear<64> => Linear<64>
// fix: x = Relu(x) => Relu
use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [10] {
        x = Linear<64>, x = Relu(x),
        logits: Linear<10>,
    }
}

fn main() {}
