// A negative size.
// fix by hand: Linear<-10> => Linear<10>

use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [10] {
        Linear<-10>,
    }
}

fn main() {}
