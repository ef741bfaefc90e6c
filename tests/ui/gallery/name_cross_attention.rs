// Attention to another sequence, which there is not.
// fix by hand: CrossAttention<4> <- (words, image) => MultiHeadAttention<4> <- words
// fix by hand: words: [8, 16], image: [6, 16] => words: [8, 16]

use gyul::prelude::*;

network! {
    pub struct Net: (words: [8, 16], image: [6, 16]) -> [8, 16] {
        CrossAttention<4> <- (words, image),
    }
}

fn main() {}
