// A size out of an array of consts.
// fix as told
use gyul::prelude::*;

const SIZES: [usize; 2] = [64, 32];

network! {
    pub struct Net: [784] -> [10] {
        Linear<SIZES[0]>, Relu,
        Linear<10>,
    }
}

fn main() {}
