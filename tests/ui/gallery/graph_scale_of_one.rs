// A factor a channel, of which nothing is read.
// fix by hand: Scale <- gate => Scale <- (x, gate)

use gyul::prelude::*;

network! {
    pub struct Net: [10, 4] -> [10, 4] {
        x: Linear<4>, gate: LastStep,
        Scale <- gate,
    }
}

fn main() {}
