// A pooling of Flax.
// fix as told
use gyul::prelude::*;

network! {
    pub struct Net: [28, 28, 1] -> [10] {
        Conv2d<8, 3>, Relu, nn.max_pool(window_shape=(2, 2), strides=(2, 2)),
        Flatten, Linear<10>,
    }
}

fn main() {}
