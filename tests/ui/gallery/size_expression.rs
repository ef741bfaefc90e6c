// An expression without braces.
// fix as told

use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [30] {
        Linear<3 * 10>,
    }
}

fn main() {}
