// A layer that reads its own output.
// fix:  <- fc => 

use gyul::prelude::*;

network! {
    pub struct Net: [8] -> [8] {
        fc: Linear<8> <- fc,
    }
}

fn main() {}
