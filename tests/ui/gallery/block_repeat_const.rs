// As many layers as a const says.
// fix by hand: repeat N => repeat 3
use gyul::prelude::*;

network! {
    pub struct Net<const N: usize>: [4] -> [N] {
        repeat N { Linear<4>, Relu },
        Linear<N>,
    }
}

fn main() {}
