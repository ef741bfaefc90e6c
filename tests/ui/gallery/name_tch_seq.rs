// A chain of tch.
// fix: nn::seq().add(nn::linear(vs, 784, 64, Default::default())).add_fn(|x| x.relu()) => Linear<64>, Relu
use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [10] {
        nn::seq().add(nn::linear(vs, 784, 64, Default::default())).add_fn(|x| x.relu()),
        logits: Linear<10>,
    }
}

fn main() {}
