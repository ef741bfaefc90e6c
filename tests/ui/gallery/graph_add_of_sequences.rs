// A sum of sequences of two lengths.
// fix: a: Conv1d<8, 3>, b: Conv1d<8, 5> => a: Conv1d<8, 3>(padding = same), b: Conv1d<8, 5>(padding = same)

use gyul::prelude::*;

network! {
    pub struct Net: [9, 4] -> [9, 8] {
        a: Conv1d<8, 3>, b: Conv1d<8, 5> <- input,
        Add <- (a, b),
    }
}

fn main() {}
