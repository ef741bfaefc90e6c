// A convolution called as in PyTorch.
// fix as told

use gyul::prelude::*;

network! {
    pub struct Net: [8, 8, 1] -> [8, 8, 8] {
        Conv2d(in_channels = 1, out_channels = 8, kernel_size = 3, padding = same),
    }
}

fn main() {}
