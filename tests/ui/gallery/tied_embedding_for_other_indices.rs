// An embedding that is to look up a second input's indices.
// fix: Tied(words) => Embedding<100, 8>

use gyul::prelude::*;

network! {
    pub struct Net: (question: [u32; 4], answer: [u32; 6]) -> [1] {
        words: Embedding<100, 8> <- question, a: Gru<8>,
        Tied(words) <- answer, b: Gru<8>,
        Mul <- (a, b), Linear<1>,
    }
}

fn main() {}
