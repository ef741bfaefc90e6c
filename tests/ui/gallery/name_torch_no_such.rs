// A layer of PyTorch that gyul has not.
// fix by hand: nn.Hardshrink(0.5) => Tanh
use gyul::prelude::*;

network! {
    pub struct Net: [4] -> [10] {
        hidden: Linear<16>, nn.Hardshrink(0.5),
        logits: Linear<10>,
    }
}

fn main() {}
