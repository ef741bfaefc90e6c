// Several recurrent layers in one of PyTorch.
// fix as told

use gyul::prelude::*;

network! {
    pub struct Net: [5, 4] -> [16] {
        nn.GRU(4, 16, num_layers = 2),
    }
}

fn main() {}
