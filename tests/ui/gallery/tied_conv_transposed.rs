// A kernel the other way round.
// fix as told

use gyul::prelude::*;

network! {
    pub struct Net: [8, 8, 3] -> [8, 8, 3] {
        conv: Conv2d<3, 3>(padding = same), Relu, Tied(conv, transposed, bias = false),
    }
}

fn main() {}
