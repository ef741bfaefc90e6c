// An initializer for what begins at a number.
// fix: he => 0.25

use gyul::prelude::*;

network! {
    pub struct Net: [8] -> [8] {
        PRelu(init = he),
    }
}

fn main() {}
