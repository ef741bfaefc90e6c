// More layers than any network has.
// fix by hand: repeat 1000 { repeat 1000 { Linear<4>, Relu } } => repeat 10 { repeat 10 { Linear<4>, Relu } }

use gyul::prelude::*;

network! {
    pub struct Net: [4] -> [4] {
        repeat 1000 { repeat 1000 { Linear<4>, Relu } },
    }
}

fn main() {}
