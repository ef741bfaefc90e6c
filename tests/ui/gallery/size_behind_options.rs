// Sizes behind the options.
// fix as told

use gyul::prelude::*;

network! {
    pub struct Net: [8, 8, 3] -> [8, 8, 4] {
        Conv2d(padding = same)<4, 3>,
    }
}

fn main() {}
