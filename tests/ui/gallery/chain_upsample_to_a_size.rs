// A size where a factor stands.
// fix: Upsample2d<16, 16> => Upsample2d<4>

use gyul::prelude::*;

network! {
    pub struct Net: [4, 4, 3] -> [16, 16, 3] {
        Upsample2d<16, 16>,
    }
}

fn main() {}
