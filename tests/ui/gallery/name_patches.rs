// The patches of a vision transformer.
// fix by hand: PatchEmbed<4, 16> => Conv2d<16, 4>(stride = 4), Reshape<49, 16>

use gyul::prelude::*;

network! {
    pub struct Net: [28, 28, 1] -> [49, 16] {
        PatchEmbed<4, 16>,
    }
}

fn main() {}
