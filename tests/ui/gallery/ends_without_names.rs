// Several inputs without names.
// fix as told

use gyul::prelude::*;

network! {
    pub struct Net: ([8], [8]) -> [8] {
        Add <- (a, b),
    }
}

fn main() {}
