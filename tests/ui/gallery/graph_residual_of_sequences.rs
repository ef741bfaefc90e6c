// A residual block whose convolution over time loses a step at each end.
// fix: Conv1d<4, 3> => Conv1d<4, 3>(padding = same)

use gyul::prelude::*;

network! {
    pub struct Net: [9, 4] -> [9, 4] {
        Residual { Conv1d<4, 3>, Relu },
    }
}

fn main() {}
