// An `Embedding` behind another layer.
// fix by hand: Relu, Embedding<10, 4> => Embedding<10, 4>, Relu

use gyul::prelude::*;

network! {
    pub struct Net: [u32; 4] -> [4, 4] {
        Relu, Embedding<10, 4>,
    }
}

fn main() {}
