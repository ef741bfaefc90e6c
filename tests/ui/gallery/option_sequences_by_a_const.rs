// Whether a recurrent layer gives every step, by a const: the shapes behind it depend on it.
// fix: sequences = EVERY_STEP => sequences = true

use gyul::prelude::*;

const EVERY_STEP: bool = true;

network! {
    pub struct Net: [20, 4] -> [3] {
        Lstm<16>(sequences = EVERY_STEP),
        GlobalAvgPool1d,
        Linear<3>,
    }
}

fn main() {
    assert!(EVERY_STEP);
}
