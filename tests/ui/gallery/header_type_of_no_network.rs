// A type item of what is no network.
// fix by hand: type Small = Wide<3>; => type Small = Net<3>;
use gyul::prelude::*;

struct Wide<const N: usize>;

network! {
    pub struct Net<const N: usize>: [4] -> [2] {
        Linear<N>, Relu, Linear<2>,
    }
    pub type Small = Wide<3>;
}

fn main() {}
