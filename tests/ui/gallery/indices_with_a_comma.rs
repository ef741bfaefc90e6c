// Indices, their count behind a comma.
// fix as told
use gyul::prelude::*;

network! {
    pub struct Net: [u32, 8] -> [10] {
        Embedding<100, 16>,
        GlobalAvgPool1d, Linear<10>,
    }
}

fn main() {}
