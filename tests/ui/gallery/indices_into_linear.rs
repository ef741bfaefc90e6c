// Words read as numbers.
// fix by hand: Linear<4> => Embedding<1000, 32>, Linear<4>

use gyul::prelude::*;

network! {
    pub struct Net: [u32; 16] -> [16, 4] {
        Linear<4>,
    }
}

fn main() {}
