// The features that arrive, which PyTorch's norms are told.
// fix: self.norm = nn.BatchNorm1d(128) => norm: BatchNorm
use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [10] {
        hidden: Linear<128>,
        self.norm = nn.BatchNorm1d(128), Relu,
        logits: Linear<10>,
    }
}

fn main() {}
