// PyTorch's norm, told the shape it is over.
// fix: LayerNorm([28, 28]) => LayerNorm
use gyul::prelude::*;

network! {
    pub struct Net: [28, 28] -> [28, 10] {
        LayerNorm([28, 28]),
        Linear<10>,
    }
}

fn main() {}
