// PyTorch's name of an initializer.
// fix as told

use gyul::prelude::*;

network! {
    pub struct Net: [16] -> [3] {
        Linear<8>(init = xavier_uniform), Relu,
        Linear<3>,
    }
}

fn main() {}
