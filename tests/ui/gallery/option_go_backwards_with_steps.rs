// All steps of a sequence that is read from its end, which Keras gives in that order.
// fix: go_backwards => reverse

use gyul::prelude::*;

network! {
    pub struct Net: [20, 3] -> [20, 4] {
        Lstm<4>(sequences = true, go_backwards = true),
    }
}

fn main() {}
