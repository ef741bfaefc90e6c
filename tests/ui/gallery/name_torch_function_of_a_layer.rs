// A layer that a function is called on, in PyTorch's words.
// fix as told

use gyul::prelude::*;

network! {
    pub struct Net: [8] -> [1] {
        F.relu(Linear<4>), Linear<1>,
    }
}

fn main() {}
