// An image with its channels first, as in PyTorch, made larger.
// fix: [3, 32, 32] => [32, 32, 3]

use gyul::prelude::*;

network! {
    pub struct Net: [3, 32, 32] -> [64, 64, 3] {
        Upsample2d<2>,
    }
}

fn main() {}
