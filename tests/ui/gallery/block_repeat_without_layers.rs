// A block's layers behind it.
// fix by hand: repeat(3), Linear<64>, Relu => repeat 3 { Linear<64>, Relu }

use gyul::prelude::*;

network! {
    pub struct Net: [64] -> [10] {
        blocks: repeat(3), Linear<64>, Relu,
        logits: Linear<10>,
    }
}

fn main() {}
