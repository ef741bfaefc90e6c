// A network that is nowhere.
// fix by hand: encoder: Encoder => encoder: Coder

use gyul::prelude::*;

network! {
    struct Coder: [4] -> [4] { Linear<4> }

    pub struct Net: [4] -> [2] {
        encoder: Encoder, Linear<2>,
    }
}

fn main() {}
