// A size that is no `usize`.
// fix as told

use gyul::prelude::*;

network! {
    pub struct Net<const H: u32>: [8] -> [3] {
        Linear<H>, Relu,
        Linear<3>,
    }
}

fn main() {}
