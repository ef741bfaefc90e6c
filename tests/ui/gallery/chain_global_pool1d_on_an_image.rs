// One value a channel, of an image.
// fix as told

use gyul::prelude::*;

network! {
    pub struct Net: [8, 8, 3] -> [3] {
        GlobalAvgPool1d,
    }
}

fn main() {}
