// An output of no numbers.
// fix: -> [] => -> [1]

use gyul::prelude::*;

network! {
    pub struct Net: [8] -> [] {
        Linear<1>,
    }
}

fn main() {}
