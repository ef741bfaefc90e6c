// A size among the options.
// fix by hand: (filters = 3) => 

use gyul::prelude::*;

network! {
    pub struct Net: [8, 8, 1] -> [6, 6, 4] {
        Conv2d<4, 3>(filters = 3),
    }
}

fn main() {}
