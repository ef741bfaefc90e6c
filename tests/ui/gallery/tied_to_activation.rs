// A layer without a weight.
// fix as told

use gyul::prelude::*;

network! {
    pub struct Net: [8] -> [8] {
        encoder: Linear<3>, act: Tanh,
        Tied(act, transposed),
    }
}

fn main() {}
