// A block in small letters.
// fix as told
use gyul::prelude::*;

network! {
    pub struct Net: [4] -> [3] {
        residual { Linear<4>, Relu },
        Linear<3>,
    }
}

fn main() {}
