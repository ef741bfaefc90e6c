// Two parameters of one name.
// fix by hand: const H: usize, const H: usize => const H: usize, const H2: usize
use gyul::prelude::*;

network! {
    pub struct Net<const H: usize, const H: usize>: [784] -> [10] {
        hidden: Linear<H>, Relu,
        logits: Linear<10>,
    }
}

fn main() {}
