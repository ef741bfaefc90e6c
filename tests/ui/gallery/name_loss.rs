// A loss as the last layer.
// fix: Linear<10>, CrossEntropy => Linear<10>
use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [10] {
        Linear<10>, CrossEntropy,
    }
}

fn main() {}
