// PyTorch tells by a mask which steps are padding.
// fix: (key_padding_mask = mask) =>

use gyul::prelude::*;

network! {
    pub struct Net: [20, 64] -> [20, 64] {
        MultiHeadAttention<2>(key_padding_mask = mask),
    }
}

fn main() {}
