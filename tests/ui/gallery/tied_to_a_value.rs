// The weight of a layer by its path, as in PyTorch.
// fix as told

use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [784] {
        encoder: Linear<64>, Relu,
        Tied(self.encoder.weight, transposed),
    }
}

fn main() {}
