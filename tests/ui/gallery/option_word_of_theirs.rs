// A word that other libraries' option has, and ours has not.
// fix: bicubic => bilinear
use gyul::prelude::*;

network! {
    pub struct Net: [8, 8, 1] -> [16, 16, 1] {
        Upsample2d<2>(mode = bicubic),
    }
}

fn main() {}
