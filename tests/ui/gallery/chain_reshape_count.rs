// A reshape to another count of numbers.
// fix by hand: Reshape<7, 7, 15>,  => 

use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [7, 7, 16] {
        Reshape<7, 7, 15>, Reshape<7, 7, 16>,
    }
}

fn main() {}
