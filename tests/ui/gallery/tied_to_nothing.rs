// The label of no layer.
// fix as told

use gyul::prelude::*;

network! {
    pub struct Net: [8] -> [8] {
        encoder: Linear<3>, Tanh,
        Tied(encodr, transposed),
    }
}

fn main() {}
