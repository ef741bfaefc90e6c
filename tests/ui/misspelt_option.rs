use gyul::prelude::*;

network! {
    pub struct Net: [28, 28, 1] -> [28, 28, 8] {
        Conv2d<8, 3>(paddin = same),
        Conv2d<8, 3>(padding = sam),
        Relu(slope = 0.1),
        Conv2d<8, 3>(momentum = 2, padding = same),
    }
}

fn main() {}
