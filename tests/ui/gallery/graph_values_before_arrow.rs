// Values that an arrow leads to the layer that reads them.
// fix: (a, b) -> Concat => Concat <- (a, b)
use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [10] {
        a: Linear<8>, b: Linear<8> <- input,
        (a, b) -> Concat,
        logits: Linear<10>,
    }
}

fn main() {}
