// A layer that is made of its config, as in burn.
// fix: LinearConfig::new(784, 128).init(device) => Linear<128>
use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [10] {
        hidden: LinearConfig::new(784, 128).init(device), Relu,
        logits: Linear<10>,
    }
}

fn main() {}
