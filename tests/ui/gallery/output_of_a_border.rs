// As many steps out as in, of a convolution that loses two.
// fix: Conv1d<8, 3> => Conv1d<8, 3>(padding = same)

use gyul::prelude::*;

network! { pub struct Net: [64, 1] -> [64, 1] { Conv1d<8, 3>, Relu, Linear<1> } }

fn main() {}
