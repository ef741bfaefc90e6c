// Outputs of one letter that no layer is called by.
// fix: Linear<3> => a: Linear<3>
// fix: Linear<1> => b: Linear<1>

use gyul::prelude::*;

network! {
    pub struct Net: [4] -> (a: [3], b: [1]) {
        t: Linear<8>,
        Linear<3> <- t,
        Linear<1> <- t,
    }
}

fn main() {}
