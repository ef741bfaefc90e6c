// The sizes of a type behind `::`.
// fix: type Small = Net::<5>; => type Small = Net<5>;
use gyul::prelude::*;

network! {
    pub struct Net<const H: usize>: [4] -> [10] {
        Linear<H>, Relu, Linear<10>,
    }
    type Small = Net::<5>;
}

fn main() {}
