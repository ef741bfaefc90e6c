// An input for an output.
// fix by hand: -> (a: [4], c: [4]) => -> (c: [4])

use gyul::prelude::*;

network! {
    pub struct Net: (a: [4], b: [4]) -> (a: [4], c: [4]) {
        c: Add <- (a, b),
    }
}

fn main() {}
