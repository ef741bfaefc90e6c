// Units, and how many layers there are.
// fix: read: Lstm<64, 2> => Lstm<64>(sequences = true), read: Lstm<64>
use gyul::prelude::*;

network! {
    pub struct Net: [28, 4] -> [10] {
        read: Lstm<64, 2>,
        logits: Linear<10>,
    }
}

fn main() {}
