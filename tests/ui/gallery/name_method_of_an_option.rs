// Options set by methods, as a builder in Rust has them.
// fix as told

use gyul::prelude::*;

network! {
    pub struct Net: [28, 28, 1] -> [14, 14, 8] {
        Conv2d<8, 3>.stride(2).padding(same), Relu,
    }
}

fn main() {}
