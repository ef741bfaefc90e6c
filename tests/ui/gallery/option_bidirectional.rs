// A sequence read in both directions, as in PyTorch.
// fix: (bidirectional = true) =>
use gyul::prelude::*;

network! {
    pub struct Net: [20, 8] -> [2] {
        memory: Lstm<16>(bidirectional = true),
        logits: Linear<2>,
    }
}

fn main() {}
