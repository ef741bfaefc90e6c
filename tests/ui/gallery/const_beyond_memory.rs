// Each size is one, but their product fits into no memory.
// fix by hand: 2_000_000_000 => 200
use gyul::prelude::*;

const WORDS: usize = 2_000_000_000;

network! {
    pub struct Net: [u32; 8] -> [10] {
        Embedding<WORDS, 1024>,
        GlobalAvgPool1d, Linear<10>,
    }
}

fn main() {}
