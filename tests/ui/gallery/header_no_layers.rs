// A network without layers.
// fix by hand: {} => { Relu }

use gyul::prelude::*;

network! {
    pub struct Net: [8] -> [8] {}
}

fn main() {}
