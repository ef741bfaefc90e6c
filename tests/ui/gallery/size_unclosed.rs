// A `<` that is never closed.
// fix: Linear<30, => Linear<30>,

use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [10] {
        hidden: Linear<30, Relu,
        Linear<10>,
    }
}

fn main() {}
