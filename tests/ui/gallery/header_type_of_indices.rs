// Indices of another type.
// fix as told

use gyul::prelude::*;

network! {
    pub struct Words: [usize; 28] -> [28, 16] {
        words: Embedding<10_000, 16>,
    }
}

fn main() {}
