// The weights of a recurrent layer.
// fix by hand: Tied(mix) => Lstm<4>(sequences = true)

use gyul::prelude::*;

network! {
    pub struct Net: [4, 4] -> [4, 4] {
        mix: Lstm<4>(sequences = true), Relu, Tied(mix),
    }
}

fn main() {}
