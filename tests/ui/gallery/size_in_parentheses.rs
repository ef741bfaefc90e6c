// Sizes where options stand.
// fix: Linear(10) => Linear<10>

use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [10] {
        Linear(10),
    }
}

fn main() {}
