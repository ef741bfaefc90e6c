// A mask of one channel, which PyTorch and Keras spread over those of the image.
// fix: Mul <- (image, mask), => mask_for_mul1: Concat <- (mask, mask, mask), Mul <- (image, mask_for_mul1),

use gyul::prelude::*;

network! {
    pub struct Net: (image: [8, 8, 3], mask: [8, 8, 1]) -> [10] {
        Mul <- (image, mask),
        Flatten,
        Linear<10>,
    }
}

fn main() {}
