// A recurrent layer of a single vector.
// fix: memory: Lstm<64> => Reshape<1, 28>, memory: Lstm<64>

use gyul::prelude::*;

network! {
    pub struct Net: [28] -> [64] {
        memory: Lstm<64>,
    }
}

fn main() {}
