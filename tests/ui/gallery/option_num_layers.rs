// Two recurrent layers as one, as in PyTorch.
// fix: Lstm<4>(num_layers = 2) => Lstm<4>(sequences = true), Lstm<4>

use gyul::prelude::*;

network! {
    pub struct Net: [24, 1] -> [4] {
        Lstm<4>(num_layers = 2),
    }
}

fn main() {}
