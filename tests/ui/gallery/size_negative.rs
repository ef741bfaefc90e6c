// A negative size.
// fix as told

use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [10] {
        Linear<-10>,
    }
}

fn main() {}
