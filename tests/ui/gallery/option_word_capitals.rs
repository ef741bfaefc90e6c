// An option's word in capitals, as in TensorFlow.
// fix as told
use gyul::prelude::*;

network! {
    pub struct Net: [28, 28, 1] -> [10] {
        Conv2d<8, 3>(padding = SAME),
        Flatten,
        Linear<10>,
    }
}

fn main() {}
