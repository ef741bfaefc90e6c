// A comma forgotten.
// fix: Linear<8> Relu => Linear<8>, Relu

use gyul::prelude::*;

network! {
    pub struct Net: [8] -> [8] {
        hidden: Linear<8> Relu,
    }
}

fn main() {}
