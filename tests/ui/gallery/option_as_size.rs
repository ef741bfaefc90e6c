// An option where sizes stand.
// fix as told

use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [10] {
        Dropout<0.5>,
        Linear<10>,
    }
}

fn main() {}
