// A global pool of images over a sequence.
// fix as told

use gyul::prelude::*;

network! {
    pub struct Net: [8, 4] -> [4] {
        GlobalAvgPool2d,
    }
}

fn main() {}
