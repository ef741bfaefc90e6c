// A shortcut by another name.
// fix: skip = Linear<16> => shortcut = Linear<16>
use gyul::prelude::*;

network! {
    pub struct Net: [4] -> [10] {
        Residual(skip = Linear<16>) { Linear<16>, Relu },
        Linear<10>,
    }
}

fn main() {}
