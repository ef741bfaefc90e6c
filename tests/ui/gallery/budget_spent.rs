// More parameters than allowed.
// fix: params <= 1_000 => params <= 25_450

use gyul::prelude::*;

network! {
    #[budget(params <= 1_000)]
    pub struct Net: [784] -> [10] {
        hidden: Linear<32>, Relu,
        Linear<10>,
    }
}

fn main() {}
