// A network's size behind `::`, as in expressions.
// fix as told
use gyul::prelude::*;

network! {
    pub struct Encoder<const H: usize>: [4] -> [3] {
        Linear<H>, Relu, Linear<3>,
    }
    pub struct Net: [4] -> [10] {
        Encoder::<8>,
        Linear<10>,
    }
}

fn main() {}
