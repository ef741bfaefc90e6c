// An input for an output.
// fix: -> (a: [4], c: [4]) => -> (a_out: [4], c: [4])
// fix: c: Add => a_out: Reshape<4> <- a, c: Add

use gyul::prelude::*;

network! {
    pub struct Net: (a: [4], b: [4]) -> (a: [4], c: [4]) {
        c: Add <- (a, b),
    }
}

fn main() {}
