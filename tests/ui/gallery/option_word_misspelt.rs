// A slip in an option's word.
// fix as told

use gyul::prelude::*;

network! {
    pub struct Net: [8, 8, 1] -> [8, 8, 4] {
        Conv2d<4, 3>(padding = smae),
    }
}

fn main() {}
