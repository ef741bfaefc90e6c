// A convolution told the channels that arrive, as in PyTorch.
// fix as told

use gyul::prelude::*;

network! {
    pub struct Net: [28, 8] -> [27, 3] {
        Conv1d<8, 3, 2>,
    }
}

fn main() {}
