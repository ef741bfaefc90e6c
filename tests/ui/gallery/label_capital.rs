// A label with a capital.
// fix as told

use gyul::prelude::*;

network! {
    pub struct Net: [8] -> [8] {
        HiddenLayer: Linear<8>,
    }
}

fn main() {}
