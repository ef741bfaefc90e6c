// Rows that are left over of a pool, as PyTorch counts them.
// fix: ceil_mode = true => padding = same

use gyul::prelude::*;

network! {
    pub struct Net: [7, 7, 3] -> [4, 4, 3] {
        MaxPool2d<2>(ceil_mode = true),
    }
}

fn main() {}
