// A last layer of another width than the output, with an activation behind it.
// fix: Linear<4>, Softmax => Linear<3>, Softmax

use gyul::prelude::*;

network! {
    pub struct Net: [16] -> [3] {
        Linear<8>, Relu,
        Linear<4>, Softmax,
    }
}

fn main() {}
