// PyTorch's `output_padding`, beside a padding.
// fix by hand: , output_padding = 1 =>
use gyul::prelude::*;

network! {
    pub struct Up: [14, 14, 8] -> [28, 28, 4] {
        ConvTranspose2d<4, 3>(stride = 2, padding = same, output_padding = 1),
    }
}

fn main() {}
