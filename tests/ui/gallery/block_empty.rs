// A block with nothing in it.
// fix: , repeat 2 { } => 

use gyul::prelude::*;

network! {
    pub struct Net: [8] -> [8] {
        Linear<8>, repeat 2 { },
    }
}

fn main() {}
