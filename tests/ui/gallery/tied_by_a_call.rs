// A layer called once more, as in PyTorch.
// fix: mix(), => Tied(mix),

use gyul::prelude::*;

network! {
    pub struct Net: [4] -> [4] {
        mix: Linear<4>, Relu, mix(),
    }
}

fn main() {}
