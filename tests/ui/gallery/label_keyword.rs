// A label that is a keyword.
// fix as told

use gyul::prelude::*;

network! {
    pub struct Net: [8] -> [8] {
        type: Linear<8>,
    }
}

fn main() {}
