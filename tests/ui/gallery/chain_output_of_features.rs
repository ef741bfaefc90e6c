// An image as the output of a layer that gives features.
// fix: logits: Linear<12>, => logits: Linear<16>, Reshape<4, 4, 1>,

use gyul::prelude::*;

network! {
    pub struct Net: [8] -> [4, 4, 1] {
        logits: Linear<12>,
    }
}

fn main() {}
