// What a layer reads that has no label, by the name that the summary shows.
// fix: Linear<4>, => linear1: Linear<4>,
use gyul::prelude::*;

network! {
    pub struct Net: [4] -> [3] {
        Linear<4>,
        Add <- (input, linear1),
        Linear<3>,
    }
}

fn main() {}
