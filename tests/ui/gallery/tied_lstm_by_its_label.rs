// A recurrent layer that is to be there once more.
// fix as told

use gyul::prelude::*;

network! {
    pub struct Net: [4, 4] -> [4] {
        mix: Lstm<4>(sequences = true), Relu, mix, LastStep,
    }
}

fn main() {}
