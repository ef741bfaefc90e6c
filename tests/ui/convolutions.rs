use gyul::prelude::*;

network! {
    pub struct Net: [28, 28, 3] -> [24, 24, 9] {
        Conv2d<8, 3>(groups = 2), Relu,
        Conv2d<9, 3>(groups = 4),
    }
}

network! {
    pub struct Sequence: [28, 28, 3] -> [28, 8] {
        Conv1d<8, 3>(padding = causal),
    }

    pub struct Image: [2, 1, 3] -> [2, 1, 8] {
        ConvTranspose2d<8, 2>(padding = 1),
    }

    pub struct Short: [8, 3] -> [8, 4] {
        Conv1d<4, 3>(dilation = 4),
    }
}

fn main() {}
