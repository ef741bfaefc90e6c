// One label for two layers.
// fix by hand: Relu, fc: => Relu, fc2:

use gyul::prelude::*;

network! {
    pub struct Net: [8] -> [8] {
        fc: Linear<8>, Relu, fc: Linear<8>,
    }
}

fn main() {}
