// More than a network within another may spend, at these sizes.
// fix by hand: Inner<9> => Inner<1>

use gyul::prelude::*;

network! {
    #[budget(params <= 10)]
    pub struct Inner<const H: usize>: [4] -> [1] { hidden: Linear<H>, Linear<1>, }

    pub struct Outer: [4] -> [2] { inner: Inner<9>, Linear<2>, }
}

fn main() {}
