// A convolution called as elsewhere.
// fix as told

use gyul::prelude::*;

network! {
    pub struct Net: [28, 28, 1] -> [28, 28, 8] {
        Conv2d(8, 3, padding = same),
    }
}

fn main() {}
