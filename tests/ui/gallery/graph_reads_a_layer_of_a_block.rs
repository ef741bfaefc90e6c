// A layer within a block, read as a field.
// fix as told
use gyul::prelude::*;

network! {
    pub struct Net: [64] -> [10] {
        stage: repeat 2 { fc: Linear<64>, Relu, },
        Add <- (stage[1].fc, input),
        logits: Linear<10>,
    }
}

fn main() {}
