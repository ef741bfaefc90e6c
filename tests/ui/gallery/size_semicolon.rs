// A semicolon between two sizes.
// fix as told
use gyul::prelude::*;

network! {
    pub struct Net: [28, 28, 1] -> [10] {
        Conv2d<8; 3>, Relu,
        Flatten, Linear<10>,
    }
}

fn main() {}
