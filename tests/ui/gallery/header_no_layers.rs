// A network without layers.
// fix: {} => { Linear<8> }

use gyul::prelude::*;

network! {
    pub struct Net: [8] -> [8] {}
}

fn main() {}
