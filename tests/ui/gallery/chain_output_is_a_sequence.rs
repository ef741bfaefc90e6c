// A network that gives a value for every step where one for all was meant.
// fix: Linear<2> => Linear<2>, LastStep

use gyul::prelude::*;

network! {
    pub struct Net: [40, 2] -> [2] {
        Linear<16>, Relu, Linear<2>,
    }
}

fn main() {}
