// An activation in a closure, as tch has it.
// fix: nn::func(|x| x.relu()) => Relu
use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [10] {
        hidden: Linear<64>,
        nn::func(|x| x.relu()),
        logits: Linear<10>,
    }
}

fn main() {}
