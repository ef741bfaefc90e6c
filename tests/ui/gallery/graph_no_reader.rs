// A layer whose value nobody reads.
// fix: <- a => <- b

use gyul::prelude::*;

network! {
    pub struct Net: [8] -> [4] {
        a: Linear<8>, b: Relu,
        Linear<4> <- a,
    }
}

fn main() {}
