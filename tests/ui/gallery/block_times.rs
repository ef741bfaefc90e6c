// A layer times how often it is there, as Python repeats lists.
// fix as told
use gyul::prelude::*;

network! {
    pub struct Net: [4] -> [10] {
        Linear<8> * 3,
        Linear<10>,
    }
}

fn main() {}
