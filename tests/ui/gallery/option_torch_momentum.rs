// The momentum of PyTorch, which is 1 − ours.
// fix as told

use gyul::prelude::*;

network! {
    pub struct Net: [8] -> [8] {
        nn.BatchNorm1d(8, momentum = 0.1, eps = 1e-3),
    }
}

fn main() {}
