// A size in brackets.
// fix as told
use gyul::prelude::*;

network! {
    pub struct Net: [4] -> [3] {
        Linear[3],
    }
}

fn main() {}
