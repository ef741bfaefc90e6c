// An axis of one number, as in PyTorch.
// fix by hand: Unsqueeze(1) => Reshape<784, 1>
use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [10] {
        Unsqueeze(1), Conv1d<8, 3>, Relu,
        Flatten, Linear<10>,
    }
}

fn main() {}
