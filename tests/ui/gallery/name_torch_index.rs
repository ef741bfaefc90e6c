// The last step of a sequence, as PyTorch takes it.
// fix: last: seq[-1] => last: LastStep <- seq
use gyul::prelude::*;

network! {
    pub struct Net: [20, 8] -> [2] {
        seq: Lstm<16>(sequences = true),
        last: seq[-1],
        logits: Linear<2>,
    }
}

fn main() {}
