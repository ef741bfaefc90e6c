// A convolution of burn, with its channels and its kernel in brackets.
// fix as told
use gyul::prelude::*;

network! {
    pub struct Net: [28, 28, 1] -> [10] {
        Conv2dConfig::new([1, 8], [3, 3]).init(device), Relu,
        Flatten, Linear<10>,
    }
}

fn main() {}
