// PyTorch's spelling.
// fix: ReLU => Relu

use gyul::prelude::*;

network! {
    pub struct Net: [8] -> [8] {
        Linear<8>, ReLU,
    }
}

fn main() {}
