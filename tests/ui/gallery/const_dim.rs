// A const that does not fit.
// fix: KERNEL> => KERNEL>(padding = same)

use gyul::prelude::*;

const KERNEL: usize = 31;

network! {
    pub struct Net: [28, 28, 1] -> [28, 28, 8] {
        conv: Conv2d<8, KERNEL>,
    }
}

fn main() {}
