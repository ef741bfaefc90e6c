// A config of burn, with an option set by a method.
// fix: LinearConfig::new(784, 128).with_bias(false).init(&device) => Linear<128>(bias = false)
use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [10] {
        hidden: LinearConfig::new(784, 128).with_bias(false).init(&device), BatchNorm, Relu,
        logits: Linear<10>,
    }
}

fn main() {}
