// A slip in an option's name.
// fix as told

use gyul::prelude::*;

network! {
    pub struct Net: [8, 8, 1] -> [8, 8, 4] {
        Conv2d<4, 3>(paddin = same),
    }
}

fn main() {}
