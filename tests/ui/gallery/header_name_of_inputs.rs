// A network called like the inputs of another.
// fix as told
use gyul::prelude::*;

network! {
    pub struct Net: (image: [784], age: [1]) -> [10] { Concat <- (image, age), Linear<10>, }

    pub struct NetInput: [4] -> [2] { Linear<2>, }
}

fn main() {}
