// A mask that is an option of its own.
// fix: mask = causal => causal = true
use gyul::prelude::*;

network! {
    pub struct Net: [20, 64] -> [20, 64] {
        MultiHeadAttention<2>(mask = causal),
    }
}

fn main() {}
