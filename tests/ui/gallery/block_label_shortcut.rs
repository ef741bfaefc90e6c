// A label that is taken: what stands beside a `Residual` is called so.
// fix as told

use gyul::prelude::*;

network! {
    pub struct Net: [4] -> [4] {
        Residual(shortcut = Linear<4>) { shortcut: Linear<4>, Relu },
    }
}

fn main() {}
