// Several outputs in brackets.
// fix as told

use gyul::prelude::*;

network! {
    pub struct Net: [4] -> [kind: [3], age: [1]] {
        body: Linear<8>, kind: Linear<3>, age: Linear<1> <- body,
    }
}

fn main() {}
