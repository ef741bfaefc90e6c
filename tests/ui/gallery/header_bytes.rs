// Bytes, which an embedding is to read.
// fix as told
use gyul::prelude::*;

network! {
    pub struct Net: [u8; 8] -> [16] {
        Embedding<256, 16>,
        LastStep,
    }
}

fn main() {}
