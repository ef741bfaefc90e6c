// A group norm told its channels, as in PyTorch.
// fix as told

use gyul::prelude::*;

network! {
    pub struct Net: [8, 8, 16] -> [8, 8, 16] {
        GroupNorm<4, 16>,
    }
}

fn main() {}
