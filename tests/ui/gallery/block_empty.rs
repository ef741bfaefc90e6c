// A block with nothing in it.
// fix by hand: repeat 2 { } => repeat 2 { Relu }

use gyul::prelude::*;

network! {
    pub struct Net: [8] -> [8] {
        Linear<8>, repeat 2 { },
    }
}

fn main() {}
