// A mean over time by a method, as in PyTorch.
// fix: x.mean(dim=1) => GlobalAvgPool1d

use gyul::prelude::*;

network! {
    pub struct Net: [20, 8] -> [3] {
        x: Linear<16>,
        x.mean(dim=1),
        Linear<3>,
    }
}

fn main() {}
