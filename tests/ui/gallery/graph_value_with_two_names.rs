// A variable that keeps what enters.
// fix: skip = input, =>
// fix: Add <- (skip, hidden) => Add <- (input, hidden)

use gyul::prelude::*;

network! {
    pub struct Net: [8] -> [8] {
        skip = input,
        hidden: Linear<8>,
        Add <- (skip, hidden),
    }
}

fn main() {}
