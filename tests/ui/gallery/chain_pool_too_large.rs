// A pool larger than its image.
// fix: stride = 1 => stride = 1, padding = same

use gyul::prelude::*;

network! {
    pub struct Net: [4, 4, 3] -> [4, 4, 3] {
        MaxPool2d<5>(stride = 1),
    }
}

fn main() {}
