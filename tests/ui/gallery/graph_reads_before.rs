// What a layer reads, before it.
// fix: input -> b: Linear<4> => b: Linear<4> <- input
use gyul::prelude::*;

network! {
    pub struct Net: [4] -> [3] {
        a: Linear<4>,
        input -> b: Linear<4>,
        Add <- (a, b),
        Linear<3>,
    }
}

fn main() {}
