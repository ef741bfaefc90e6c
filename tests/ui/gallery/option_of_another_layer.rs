// An option that the layer does not have.
// fix by hand: (momentum = 0.9) => 

use gyul::prelude::*;

network! {
    pub struct Net: [8, 8, 1] -> [6, 6, 4] {
        Conv2d<4, 3>(momentum = 0.9),
    }
}

fn main() {}
