// An activation among the sizes, as an option is elsewhere.
// fix as told

use gyul::prelude::*;

network! {
    pub struct Net: [8, 8, 1] -> [6, 6, 8] {
        conv: Conv2d<8, 3, activation = relu>,
    }
}

fn main() {}
