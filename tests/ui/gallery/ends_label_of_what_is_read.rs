// An activation that reads an output by its label, to be that output.
// fix: p: Linear<1>, => Linear<1>, p: Sigmoid,
// fix:         Sigmoid <- p, =>
use gyul::prelude::*;

network! {
    pub struct Net: [2] -> (p: [1], q: [3]) {
        h: Linear<4>,
        p: Linear<1>,
        q: Linear<3> <- h,
        Sigmoid <- p,
    }
}

fn main() {}
