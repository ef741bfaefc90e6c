// How often and the layers of a `repeat`, both in parentheses.
// fix: repeat(3, Linear<64>) => repeat 3 { Linear<64> }
use gyul::prelude::*;

network! {
    pub struct Net: [64] -> [10] {
        repeat(3, Linear<64>),
        logits: Linear<10>,
    }
}

fn main() {}
