// A layer that reads its own output.
// fix by hand: <- fc => <- input

use gyul::prelude::*;

network! {
    pub struct Net: [8] -> [8] {
        fc: Linear<8> <- fc,
    }
}

fn main() {}
