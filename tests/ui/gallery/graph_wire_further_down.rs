// A value read before it is there.
// fix: Add <- (input, late), late: Linear<8> => late: Linear<8>, Add <- (input, late)

use gyul::prelude::*;

network! {
    pub struct Net: [8] -> [8] {
        Add <- (input, late), late: Linear<8>,
    }
}

fn main() {}
