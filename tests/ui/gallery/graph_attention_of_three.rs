// Queries, keys and values that a layer makes itself.
// fix: MultiHeadAttention<4> <- (q, k, v) => MultiHeadAttention<4> <- q
use gyul::prelude::*;

network! {
    pub struct Net: [28, 64] -> [28, 64] {
        q: Linear<64>,
        k: Linear<64> <- input,
        v: Linear<64> <- input,
        mixed: MultiHeadAttention<4> <- (q, k, v),
        Add <- (mixed, k, v),
    }
}

fn main() {}
