// Features in and out, with their channels first.
// fix: [3, 32, 32] -> [8, 32, 32] => [32, 32, 3] -> [32, 32, 8]

use gyul::prelude::*;

network! {
    pub struct Net: [3, 32, 32] -> [8, 32, 32] {
        Conv2d<16, 3>(padding = same), Relu,
        Conv2d<8, 3>(padding = same),
    }
}

fn main() {}
