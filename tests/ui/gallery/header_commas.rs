// The dims of an image without commas.
// fix as told
use gyul::prelude::*;

network! {
    pub struct Net: [28 28 1] -> [10] {
        Flatten, Linear<10>,
    }
}

fn main() {}
