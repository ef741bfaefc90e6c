// A kernel's height and width in brackets.
// fix as told

use gyul::prelude::*;

network! {
    pub struct Net: [8, 8, 1] -> [6, 4, 8] {
        Conv2d<8, [3, 5]>,
    }
}

fn main() {}
