// A residual of layers in other brackets.
// fix: Residual<(Linear<784>, Relu)> => Residual { Linear<784>, Relu }
use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [10] {
        Residual<(Linear<784>, Relu)>,
        logits: Linear<10>,
    }
}

fn main() {}
