// Pixels made of channels, as in PyTorch.
// fix: PixelShuffle<2> => Upsample2d<2>
use gyul::prelude::*;

network! {
    pub struct Net: [8, 8, 4] -> [16, 16, 1] {
        PixelShuffle<2>,
        Conv2d<1, 3>(padding = same),
    }
}

fn main() {}
