// The dims that a value has next, as in PyTorch.
// fix as told

use gyul::prelude::*;

network! {
    pub struct Net: [100, 16] -> [10] {
        x.view(-1, 50, 32),
        Lstm<10>,
    }
}

fn main() {}
