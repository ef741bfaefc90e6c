// PyTorch's spelling.
// fix as told

use gyul::prelude::*;

network! {
    pub struct Net: [8] -> [8] {
        Linear<8>, ReLU,
    }
}

fn main() {}
