// A projection behind the state, which is an option in PyTorch.
// fix: Lstm<16>(proj_size = 4) => Lstm<16>, Linear<4>

use gyul::prelude::*;

network! {
    pub struct Net: [20, 8] -> [4] {
        Lstm<16>(proj_size = 4),
    }
}

fn main() {}
