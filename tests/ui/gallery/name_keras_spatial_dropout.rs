// Whole channels dropped, as in Keras.
// fix as told
use gyul::prelude::*;

network! {
    pub struct Net: [8, 8, 1] -> [10] {
        Conv2d<16, 3>, SpatialDropout2D(0.2),
        GlobalAvgPool2d, Linear<10>,
    }
}

fn main() {}
