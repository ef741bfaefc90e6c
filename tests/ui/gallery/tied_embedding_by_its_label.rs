// An embedding that is to make the logits, by its label.
// fix as told

use gyul::prelude::*;

network! {
    pub struct Net: [u32; 8] -> [8, 65] {
        tokens: Embedding<65, 16>, Gru<16>(sequences = true), tokens,
    }
}

fn main() {}
