// The channels that arrive before the filters, in PyTorch's call.
// fix: nn.Conv2d(3, 16, 5, padding = 2) => Conv2d<16, 5>(padding = 2)
use gyul::prelude::*;

network! {
    pub struct Net: [32, 32, 3] -> [10] {
        conv: nn.Conv2d(3, 16, 5, padding = 2), Relu,
        GlobalAvgPool2d, logits: Linear<10>,
    }
}

fn main() {}
