// Steps made of steps, which no layer does.
// fix by hand: Upsample1d<2> => Reshape<8, 1, 4>, Upsample2d<2, 1>, Reshape<16, 4>

use gyul::prelude::*;

network! {
    pub struct Net: [8, 4] -> [16, 4] {
        Upsample1d<2>,
    }
}

fn main() {}
