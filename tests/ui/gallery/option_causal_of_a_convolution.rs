// A convolution that is causal by a flag, as attention is.
// fix as told

use gyul::prelude::*;

network! { pub struct Net: [64, 2] -> [64, 8] { Conv1d<8, 3>(causal = true) } }

fn main() {}
