// An output that no layer gives.
// fix: years: Linear<1> => age: Linear<1>

use gyul::prelude::*;

network! {
    pub struct Net: [8] -> (class: [4], age: [1]) {
        body: Linear<8>, h: Relu,
        class: Linear<4>,
        years: Linear<1> <- h,
    }
}

fn main() {}
