use gyul::prelude::*;

network! {
    pub struct Net: [28, 28, 1] -> [10] {
        first: Conv2d<8, 3>, Relu,
        Residual { Conv2d<8, 3>(padding = same) },
        repeat 2 { Conv2d<8, 3> },
        second: Linear<8> <- first,
        Tied(first),
        blocks::Block<8>,
        Linear<10>(init = Conv2d<3, 3>),
    }

    struct Two: (a: [2], b: [3]) -> [10] {
        Linear<10>,
    }

    struct Words: [u32; 16] -> [10] {
        Linear<10>,
    }
}

fn main() {}
