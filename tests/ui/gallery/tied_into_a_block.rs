// A weight within a block, shared outside.
// fix by hand: encode: repeat 1 { mix: Linear<2> } => mix: Linear<2>

use gyul::prelude::*;

network! {
    pub struct Net: [4] -> [4] {
        encode: repeat 1 { mix: Linear<2> }, Relu, Tied(mix, transposed),
    }
}

fn main() {}
