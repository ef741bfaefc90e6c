// Two inputs of one name.
// fix as told
// fix: (a, b) => (a, a2)

use gyul::prelude::*;

network! {
    pub struct Net: (a: [8], a: [8]) -> [8] {
        Add <- (a, b),
    }
}

fn main() {}
