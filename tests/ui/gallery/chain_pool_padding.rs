// A window that sees nothing but padding.
// fix by hand: MaxPool2d<2>(padding = 2) => MaxPool2d<2>(padding = 1, stride = 1), MaxPool2d<4>(stride = 1)

use gyul::prelude::*;

network! {
    pub struct Net: [8, 8, 1] -> [6, 6, 1] {
        MaxPool2d<2>(padding = 2),
    }
}

fn main() {}
