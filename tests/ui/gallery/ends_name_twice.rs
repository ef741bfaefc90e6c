// Two inputs of one name.
// fix by hand: (a: [8], a: [8]) => (a: [8], b: [8])

use gyul::prelude::*;

network! {
    pub struct Net: (a: [8], a: [8]) -> [8] {
        Add <- (a, b),
    }
}

fn main() {}
