// The numbers for the channels before what they scale.
// fix: Scale <- (gate, x) => Scale <- (x, gate)

use gyul::prelude::*;

network! {
    pub struct Net: [10, 4] -> [10, 4] {
        x: Linear<4>, gate: LastStep,
        Scale <- (gate, x),
    }
}

fn main() {}
