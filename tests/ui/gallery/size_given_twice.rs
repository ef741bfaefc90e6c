// A size with a name beside one without, for the same place.
// fix by hand: Conv2d<8, 3, kernel = 5> => Conv2d<8, 5>

use gyul::prelude::*;

network! {
    pub struct Net: [8, 8, 1] -> [4, 4, 8] {
        conv: Conv2d<8, 3, kernel = 5>,
    }
}

fn main() {}
