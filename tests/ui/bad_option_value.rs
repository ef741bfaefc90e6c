use gyul::prelude::*;

network! {
    pub struct Net: [28, 28, 1] -> [10] {
        Conv2d<8, 3>(stride = 0, padding = -1, bias = 1),
        Conv2d<8, 3>(stride = 1.5, init = xavier, l2 = -0.1),
        Dropout("half"), LeakyRelu(true),
        Conv2d<8, 3>(stride = 2, stride = 3),
        Flatten, Linear(10), Linear<10>(false),
    }
}

fn main() {}
