// Keras' regularizer.
// fix as told

use gyul::prelude::*;

network! {
    pub struct Net: [16] -> [3] {
        Linear<8>(kernel_regularizer = l2(0.01)), Relu,
        Linear<3>,
    }
}

fn main() {}
