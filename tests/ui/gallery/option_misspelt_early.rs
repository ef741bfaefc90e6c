// A misspelt option whose layer would give another size: what follows is not blamed for it.
// fix as told

use gyul::prelude::*;

network! {
    pub struct Net: [28, 28, 1] -> [1, 1, 8] {
        Conv2d<8, 3>(paddin = same),
        MaxPool2d<28>,
    }
}

fn main() {}
