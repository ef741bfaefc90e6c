// A head of several layers in braces.
// fix: kind: { Linear<4>, Relu, Linear<3> } <- body => Linear<4> <- body, Relu, kind: Linear<3>

use gyul::prelude::*;

network! {
    pub struct Net: [4] -> (kind: [3], age: [1]) {
        body: Linear<8>,
        kind: { Linear<4>, Relu, Linear<3> } <- body,
        age: Linear<1> <- body,
    }
}

fn main() {}
