// A series of one channel, normalised over its channels.
// fix: LayerNorm, => BatchNorm,

use gyul::prelude::*;

network! {
    pub struct Net: [24, 1] -> [1] {
        LayerNorm,
        Lstm<8>,
        Linear<1>,
    }
}

fn main() {}
