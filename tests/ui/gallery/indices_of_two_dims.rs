// Indices in rows.
// fix as told
use gyul::prelude::*;

network! {
    pub struct Net: [u32; 3, 4] -> [10] {
        Embedding<100, 16>,
        read: Lstm<16>,
        logits: Linear<10>,
    }
}

fn main() {}
