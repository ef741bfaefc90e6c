// Heads that do not divide the features.
// fix: MultiHeadAttention<5> => MultiHeadAttention<4>

use gyul::prelude::*;

network! {
    pub struct Net: [16, 32] -> [16, 32] {
        attention: MultiHeadAttention<5>,
    }
}

fn main() {}
