// A generic network without its size.
// fix: body: Mlp => body: Mlp<64>

use gyul::prelude::*;

network! {
    pub struct Mlp<const H: usize>: [8] -> [8] { Linear<H>, Relu, Linear<8> }

    pub struct Net: [8] -> [8] {
        body: Mlp,
    }
}

fn main() {}
