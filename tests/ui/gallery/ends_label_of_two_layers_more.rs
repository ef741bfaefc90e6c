// An output that goes through two layers behind the one that has its label.
// fix: p: Linear<1>, Dropout(0.1), Sigmoid => Linear<1>, Dropout(0.1), p: Sigmoid
use gyul::prelude::*;

network! {
    pub struct Net: [2] -> (p: [1], q: [3]) {
        h: Linear<4>,
        p: Linear<1>, Dropout(0.1), Sigmoid,
        q: Linear<3> <- h,
    }
}

fn main() {}
