// The label of a shared weight, where sizes stand.
// fix as told
use gyul::prelude::*;

network! {
    pub struct Net: [32] -> [32] {
        code: Linear<32>, Relu,
        Tied<code>,
    }
}

fn main() {}
