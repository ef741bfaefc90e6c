// Indices, and not how many.
// fix: [u32] => [u32; 28]

use gyul::prelude::*;

network! {
    pub struct Net: [u32] -> [3] {
        Embedding<100, 8>,
        GlobalAvgPool1d, Linear<3>,
    }
}

fn main() {}
