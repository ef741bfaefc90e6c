// Two sequences, one behind the other.
// fix by hand: b: [6, 8]) -> [10, 8] => b: [4, 8]) -> [4, 16]
use gyul::prelude::*;

network! {
    pub struct Net: (a: [4, 8], b: [6, 8]) -> [10, 8] {
        Concat <- (a, b),
    }
}

fn main() {}
