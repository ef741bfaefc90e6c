// A residual block by another name.
// fix as told
use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [10] {
        ResidualBlock { Linear<784>, Relu },
        logits: Linear<10>,
    }
}

fn main() {}
