// A forward pass, as other libraries want it written.
// fix by hand: return x, =>
use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [10] {
        hidden: Linear<128>, Relu,
        logits: Linear<10>,
        return x,
    }
}

fn main() {}
