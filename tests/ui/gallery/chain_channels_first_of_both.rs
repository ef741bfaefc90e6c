// Images in and out, with their channels first.
// fix: [3, 32, 32] -> [1, 32, 32] => [32, 32, 3] -> [32, 32, 1]

use gyul::prelude::*;

network! {
    pub struct Net: [3, 32, 32] -> [1, 32, 32] {
        Conv2d<16, 3>(padding = same), Relu,
        mask: Conv2d<1, 3>(padding = same),
    }
}

fn main() {}
