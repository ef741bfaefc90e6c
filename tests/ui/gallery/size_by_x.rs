// A kernel as one says it.
// fix: 3x5 => 3, 5
use gyul::prelude::*;

network! {
    pub struct Net: [28, 28, 1] -> [10] {
        Conv2d<8, 3x5>, Relu,
        Flatten, Linear<10>,
    }
}

fn main() {}
