// More features than the rows of the shared embedding have.
// fix: logits: => Linear<16>, logits:

use gyul::prelude::*;

network! {
    pub struct Net: [u32; 8] -> [8, 65] {
        tokens: Embedding<65, 16>, Gru<32>(sequences = true), logits: Tied(tokens, transposed),
    }
}

fn main() {}
