// What a layer reads, behind a `=`.
// fix as told

use gyul::prelude::*;

network! {
    pub struct Net: [4] -> [4] {
        a: Linear<4>, b: Linear<4> = input, Add <- (a, b),
    }
}

fn main() {}
