use gyul::prelude::*;

network! {
    pub struct Net: [2, 8, 3] -> [10] {
        Conv2d<8, 3>, Relu,
        Flatten,
        Linear<10>,
    }
}

fn main() {}
