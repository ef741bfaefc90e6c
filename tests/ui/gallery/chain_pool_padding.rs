// A window that sees nothing but padding.
// fix: padding = 2 => padding = same

use gyul::prelude::*;

network! {
    pub struct Net: [8, 8, 1] -> [4, 4, 1] {
        MaxPool2d<2>(padding = 2),
    }
}

fn main() {}
