// Two inputs, and a first layer that reads neither.
// fix as told

use gyul::prelude::*;

network! {
    pub struct Net: (image: [8], age: [1]) -> [4] {
        a: Linear<4>,
        b: Linear<4> <- age,
        Add <- (a, b),
    }
}

fn main() {}
