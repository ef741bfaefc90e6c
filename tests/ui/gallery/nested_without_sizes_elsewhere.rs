// A generic network from elsewhere, without its size: the words are rustc's.
// fix by hand: body: Mlp => body: Mlp<64>

use gyul::prelude::*;

mod models {
    use gyul::prelude::*;

    network! {
        pub struct Mlp<const H: usize>: [8] -> [8] { Linear<H>, Relu, Linear<8> }
    }
}
use models::Mlp;

network! {
    pub struct Net: [8] -> [8] {
        body: Mlp,
    }
}

fn main() {}
