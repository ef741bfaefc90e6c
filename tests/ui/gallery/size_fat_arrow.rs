// What arrives and what is given, with an arrow.
// fix as told

use gyul::prelude::*;

network! {
    pub struct Net: [16] -> [10] {
        Linear<16 => 10>,
    }
}

fn main() {}
