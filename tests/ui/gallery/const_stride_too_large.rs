// The same as an option.
// fix by hand: usize::MAX => 2
use gyul::prelude::*;

const STRIDE: usize = usize::MAX;

network! {
    pub struct Net: [28, 28, 1] -> [10] {
        Conv2d<8, 3>(stride = STRIDE), Relu,
        Flatten, Linear<10>,
    }
}

fn main() {}
