// A word that is nothing.
// fix by hand: , foo => 

use gyul::prelude::*;

network! {
    pub struct Net: [8] -> [8] {
        Linear<8>, foo,
    }
}

fn main() {}
