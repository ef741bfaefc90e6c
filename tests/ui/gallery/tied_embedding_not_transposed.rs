// The weight of an embedding, as it lies.
// fix as told

use gyul::prelude::*;

network! {
    pub struct Net: [u32; 8] -> [8, 65] {
        tokens: Embedding<65, 16>, Gru<16>(sequences = true), logits: Tied(tokens, bias = false),
    }
}

fn main() {}
