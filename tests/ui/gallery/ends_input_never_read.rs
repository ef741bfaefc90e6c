// An input that is never read.
// fix: (image: [8], age: [1]) => (image: [8])

use gyul::prelude::*;

network! {
    pub struct Net: (image: [8], age: [1]) -> [4] {
        Linear<4> <- image,
    }
}

fn main() {}
