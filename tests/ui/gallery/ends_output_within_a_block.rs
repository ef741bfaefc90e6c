// An output that a layer of a block gives.
// fix: Residual => p: Residual

use gyul::prelude::*;

network! {
    pub struct Net: [4] -> (p: [4], q: [4]) {
        Residual { p: Linear<4> },
        q: Linear<4> <- input,
    }
}

fn main() {}
