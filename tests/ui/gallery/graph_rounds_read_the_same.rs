// A `repeat` whose rounds all read what stands before it: what the first gives is lost.
// fix: Linear<8> <- a, Relu => Linear<8>, Relu
use gyul::prelude::*;

network! {
    pub struct Net: [8] -> [4] {
        a: Linear<8>, repeat 2 { Linear<8> <- a, Relu },
        Linear<4>,
    }
}

fn main() {}
