// How often behind a colon, as if `repeat` were a label.
// fix as told
use gyul::prelude::*;

network! {
    pub struct Net: [64] -> [10] {
        repeat: 3 { Linear<64>, Relu },
        logits: Linear<10>,
    }
}

fn main() {}
