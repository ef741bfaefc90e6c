// Two outputs, one of which ends in an activation that has not its label.
// fix: x: Linear<2> <- hidden, Softmax => Linear<2> <- hidden, x: Softmax
use gyul::prelude::*;

network! {
    pub struct Net: [4] -> (x: [2], y: [1]) {
        hidden: Linear<8>,
        x: Linear<2> <- hidden, Softmax,
        y: Linear<1> <- hidden,
    }
}

fn main() {}
