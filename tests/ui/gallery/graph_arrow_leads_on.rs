// An arrow to the layer that comes next.
// fix by hand: a: Linear<64> -> b => a: Linear<64>
use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [10] {
        a: Linear<64> -> b,
        b: Relu,
        logits: Linear<10>,
    }
}

fn main() {}
