// A sequence read in both directions, with its units where PyTorch has them.
// fix: Lstm(4, bidirectional = true) => forth: Lstm<4> <- input, back: Lstm<4>(reverse = true) <- input, Concat <- (forth, back)

use gyul::prelude::*;

network! {
    pub struct Net: [20, 3] -> [8] {
        Lstm(4, bidirectional = true),
    }
}

fn main() {}
