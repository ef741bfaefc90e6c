// The axis of a softmax, as PyTorch has it.
// fix: nn.Softmax(dim = 1) => Softmax

use gyul::prelude::*;

network! {
    pub struct Net: [8] -> [3] {
        Linear<3>,
        nn.Softmax(dim = 1),
    }
}

fn main() {}
