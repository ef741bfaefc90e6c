// Several inputs without names.
// fix: ([8], [8]) => (a: [8], b: [8])

use gyul::prelude::*;

network! {
    pub struct Net: ([8], [8]) -> [8] {
        Add <- (a, b),
    }
}

fn main() {}
