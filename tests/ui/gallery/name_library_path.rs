// A layer by its path in the library.
// fix as told
use gyul::prelude::*;

network! {
    pub struct Net: [4] -> [3] {
        gyul::layers::Linear<3>,
    }
}

fn main() {}
