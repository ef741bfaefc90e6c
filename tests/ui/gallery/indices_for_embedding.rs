// Numbers read as words.
// fix: [16] -> => [u32; 16] ->

use gyul::prelude::*;

network! {
    pub struct Net: [16] -> [16, 4] {
        Embedding<100, 4>,
    }
}

fn main() {}
