// An embedding called once more on other indices, as in PyTorch.
// fix as told

use gyul::prelude::*;

network! {
    pub struct Net: (question: [u32; 4], answer: [u32; 6]) -> [1] {
        words: Embedding<100, 8> <- question, a: Gru<8>,
        words(answer), b: Gru<8>,
        Mul <- (a, b), Linear<1>,
    }
}

fn main() {}
