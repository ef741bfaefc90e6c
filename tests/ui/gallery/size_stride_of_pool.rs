// A pool told its stride, as in PyTorch.
// fix as told

use gyul::prelude::*;

network! {
    pub struct Net: [28, 4] -> [13, 4] {
        MaxPool1d<3, 2>,
    }
}

fn main() {}
