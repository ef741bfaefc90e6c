// Steps that Keras would leave out.
// fix by hand: Masking(mask_value = 0.0), =>

use gyul::prelude::*;

network! {
    pub struct Net: [20, 8] -> [3] {
        Masking(mask_value = 0.0),
        Lstm<16>,
        Linear<3>,
    }
}

fn main() {}
