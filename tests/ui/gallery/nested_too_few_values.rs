// A network of two inputs that is given one value.
// fix as told

use gyul::prelude::*;

network! {
    pub struct Both: (a: [4], b: [4]) -> [4] { Add <- (a, b) }

    pub struct Net: [4] -> [4] {
        a: Linear<4>, b: Tanh,
        both: Both,
    }
}

fn main() {}
