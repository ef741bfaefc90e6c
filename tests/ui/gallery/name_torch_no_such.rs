// A layer of PyTorch that gyul has not.
// fix by hand: nn.Hardtanh(-1, 1) => Tanh
use gyul::prelude::*;

network! {
    pub struct Net: [4] -> [10] {
        hidden: Linear<16>, nn.Hardtanh(-1, 1),
        logits: Linear<10>,
    }
}

fn main() {}
