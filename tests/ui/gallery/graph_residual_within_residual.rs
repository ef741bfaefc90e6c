// A block within another changes the width: one error.
// fix by hand: Linear<64> => Linear<32>
use gyul::prelude::*;

network! {
    pub struct Net: [32] -> [10] {
        Residual {
            Linear<32>, Relu,
            Residual { Linear<64> },
        },
        logits: Linear<10>,
    }
}

fn main() {}
