// A shortcut of the right size, by a flag.
// fix: projection = true => shortcut = Linear<4>

use gyul::prelude::*;

network! {
    pub struct Net: [8] -> [4] {
        Residual(projection = true) { Linear<4>, Relu },
    }
}

fn main() {}
