// A type of a network with a size too many.
// fix by hand: Mlp<64, 32> => Mlp<64>
use gyul::prelude::*;

network! {
    pub struct Mlp<const H: usize>: [784] -> [10] {
        hidden: Linear<H>, Relu,
        logits: Linear<10>,
    }

    pub type Small = Mlp<64, 32>;
}

fn main() {}
