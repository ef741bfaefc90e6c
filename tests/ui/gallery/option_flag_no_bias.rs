// A flag that says what a layer has not.
// fix as told
use gyul::prelude::*;

network! {
    pub struct Net: [28, 28, 1] -> [10] {
        Conv2d<8, 3>(no_bias), BatchNorm, Relu,
        Flatten, Linear<10>,
    }
}

fn main() {}
