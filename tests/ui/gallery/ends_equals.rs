// Outputs with `=` for `:`.
// fix: a = [3] => a: [3]
// fix: b = [2] => b: [2]
use gyul::prelude::*;

network! {
    pub struct Net: [4] -> (a = [3], b = [2]) {
        h: Linear<8>,
        a: Linear<3> <- h, b: Linear<2> <- h,
    }
}

fn main() {}
