// A factor that is fixed.
// fix by hand: Scale(0.5), => factors: Linear<4>(bias = false) <- input, Scale <- (x, factors),

use gyul::prelude::*;

network! {
    pub struct Net: [4] -> [4] {
        x: Linear<4>,
        Scale(0.5),
    }
}

fn main() {}
