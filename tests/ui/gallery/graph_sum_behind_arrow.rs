// A sum behind the arrow.
// fix as told
use gyul::prelude::*;

network! {
    pub struct Net: [4] -> [10] {
        a: Linear<8>, b: Linear<8>,
        Add <- a + b, Linear<10>,
    }
}

fn main() {}
