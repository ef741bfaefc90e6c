// A sequence with its channels first, as in PyTorch.
// fix: [3, 100] => [100, 3]

use gyul::prelude::*;

network! {
    pub struct Net: [3, 100] -> [16] {
        Conv1d<16, 5>, Relu, GlobalMaxPool1d,
    }
}

fn main() {}
