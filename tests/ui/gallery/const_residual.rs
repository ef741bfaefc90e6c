// A residual block of a const width that is another.
// fix: Residual { => Residual(shortcut = Linear<8>) {
use gyul::prelude::*;

const FACTOR: usize = 2;

network! {
    pub struct Net: [4] -> [10] {
        Residual { Linear<{ 4 * FACTOR }>, Relu },
        Linear<10>,
    }
}

fn main() {}
