// One recurrent layer behind another, which gives its last step alone.
// fix: Lstm<16>, Dropout(0.2) => Lstm<16>(sequences = true), Dropout(0.2)

use gyul::prelude::*;

network! {
    pub struct Net: [20, 4] -> [3] {
        Lstm<16>, Dropout(0.2),
        Lstm<8>,
        Linear<3>,
    }
}

fn main() {}
