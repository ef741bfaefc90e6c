// A size of another network that is computed from a parameter.
// fix: pub struct Net<const H: usize> => pub struct Net<const H: usize, const UNITS: usize>
// fix: Body<{ H * 2 }> => Body<UNITS>
use gyul::prelude::*;

network! {
    pub struct Body<const H: usize>: [32] -> [10] { Linear<H>, Relu, Linear<10>, }

    pub struct Net<const H: usize>: [784] -> [10] {
        Linear<H>, Relu,
        Linear<32>,
        Body<{ H * 2 }>,
    }
}

fn main() {}
