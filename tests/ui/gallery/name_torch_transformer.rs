// A layer of a transformer, as PyTorch has it.
// fix as told
use gyul::prelude::*;

network! {
    pub struct Net: [20, 8] -> [20, 8] {
        TransformerEncoderLayer(d_model = 8, nhead = 2),
    }
}

fn main() {}
