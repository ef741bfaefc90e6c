// Groups that do not divide the channels.
// fix: groups = 4 => groups = 2

use gyul::prelude::*;

network! {
    pub struct Net: [8, 8, 6] -> [6, 6, 8] {
        conv: Conv2d<8, 3>(groups = 4),
    }
}

fn main() {}
