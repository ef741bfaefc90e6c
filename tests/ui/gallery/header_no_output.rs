// A header without an output.
// fix by hand: [8] { => [8] -> [8] {

use gyul::prelude::*;

network! {
    pub struct Net: [8] {
        Linear<8>,
    }
}

fn main() {}
