use gyul::prelude::*;

network! {
    pub struct Net: [28, 28, 1] -> [10] {
        Conv2d<32>, Relu,
        Flatten,
        Linear,
    }
}

fn main() {}
