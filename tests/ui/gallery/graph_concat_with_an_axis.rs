// Values joined as in Keras and PyTorch, with the axis.
// fix: Concat(a, b, axis=-1) => Concat <- (a, b)

use gyul::prelude::*;

network! {
    pub struct Net: [8] -> [16] {
        a: Linear<8>,
        b: Linear<8>,
        Concat(a, b, axis=-1),
    }
}

fn main() {}
