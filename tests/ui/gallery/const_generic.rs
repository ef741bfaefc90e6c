// A size at which a generic network is impossible.
// fix: Mlp<60> => Mlp<64>

use gyul::prelude::*;

network! {
    pub struct Mlp<const H: usize>: [784] -> [10] {
        hidden: Linear<H>, Relu, Reshape<8, 8>, Flatten,
        logits: Linear<10>,
    }

    pub type Small = Mlp<60>;
}

fn main() {}
