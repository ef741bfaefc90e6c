// An expression without braces.
// fix: 3 * 10 => { 3 * 10 }

use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [30] {
        Linear<3 * 10>,
    }
}

fn main() {}
