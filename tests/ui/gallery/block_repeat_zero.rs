// A block that is never run.
// fix: repeat 0 => repeat 3

use gyul::prelude::*;

network! {
    pub struct Net: [8] -> [8] {
        repeat 0 { Linear<8>, Relu },
    }
}

fn main() {}
