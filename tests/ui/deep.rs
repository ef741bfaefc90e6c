use gyul::prelude::*;

// The trace is cut at five layers.
network! {
    pub struct Net: [512, 512, 3] -> [10] {
        a: Conv2d<8, 3>(stride = 2), Relu,
        b: Conv2d<16, 3>(stride = 2), Relu,
        c: Conv2d<32, 3>(stride = 2), Relu,
        d: Conv2d<64, 3>(stride = 2), Relu,
        e: Conv2d<64, 3>(stride = 2), Relu,
        f: Conv2d<64, 3>(stride = 2), Relu,
        MaxPool2d<9>,
        Linear<10>,
    }
}

fn main() {}
