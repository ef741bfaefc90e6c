// A layer without units.
// fix: Linear<0> => Linear<1>

use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [10] {
        Linear<0>, Linear<10>,
    }
}

fn main() {}
