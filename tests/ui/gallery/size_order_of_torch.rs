// The channels that arrive before the filters, as in PyTorch.
// fix: <3, 32, 3> => <32, 3>
use gyul::prelude::*;

network! {
    pub struct Net: [28, 28, 3] -> [26, 26, 32] {
        conv: Conv2d<3, 32, 3>, Relu,
    }
}

fn main() {}
