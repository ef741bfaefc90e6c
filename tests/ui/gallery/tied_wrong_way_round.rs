// The weight in the wrong direction.
// fix: Tied(encoder) => Tied(encoder, transposed)

use gyul::prelude::*;

network! {
    pub struct Net: [8] -> [8] {
        encoder: Linear<3>, Tanh,
        Tied(encoder),
    }
}

fn main() {}
