// An option set twice.
// fix: stride = 2, stride = 2 => stride = 2

use gyul::prelude::*;

network! {
    pub struct Net: [8, 8, 1] -> [4, 4, 4] {
        Conv2d<4, 3>(stride = 2, stride = 2, padding = same),
    }
}

fn main() {}
