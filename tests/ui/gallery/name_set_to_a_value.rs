// A layer that is made, as a field is set.
// fix: Linear<8> = Linear::new(4, 8) => Linear<8>

use gyul::prelude::*;

network! {
    pub struct Net: [4] -> [3] {
        hidden: Linear<8> = Linear::new(4, 8), Relu,
        Linear<3>,
    }
}

fn main() {}
