// A sequence read in both directions, as in PyTorch.
// fix: memory: Lstm<16>(bidirectional = true) => forth: Lstm<16> <- words, back: Lstm<16>(reverse = true) <- words, memory: Concat <- (forth, back)
use gyul::prelude::*;

network! {
    pub struct Net: [u32; 20] -> [2] {
        words: Embedding<100, 8>,
        memory: Lstm<16>(bidirectional = true),
        logits: Linear<2>,
    }
}

fn main() {}
