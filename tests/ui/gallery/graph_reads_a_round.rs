// A layer within a round of a block, read as a field of a tuple.
// fix as told
use gyul::prelude::*;

network! {
    pub struct Net: [64] -> [10] {
        stage: repeat 2 { fc: Linear<64>, Relu, },
        logits: Linear<10> <- stage.1.fc,
    }
}

fn main() {}
