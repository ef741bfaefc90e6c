// The size of a network's type in parentheses.
// fix as told
use gyul::prelude::*;

network! {
    pub struct Net<const H: usize>: [784] -> [10] {
        Linear<H>, Relu,
        Linear<10>,
    }

    pub type Small = Net(64);
}

fn main() {}
