// Nothing that is tied.
// fix: Tied, => Tied(encoder, transposed),

use gyul::prelude::*;

network! {
    pub struct Net: [8] -> [8] {
        encoder: Linear<3>, Tanh,
        Tied,
    }
}

fn main() {}
