// A network within another, made as a value.
// fix as told
use gyul::prelude::*;

network! {
    pub struct Encoder: [4] -> [3] {
        Linear<3>,
    }
    pub struct Net: [4] -> [10] {
        Encoder::new(7),
        Linear<10>,
    }
}

fn main() {}
