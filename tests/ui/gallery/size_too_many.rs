// A dense layer told its inputs, as elsewhere.
// fix as told

use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [10] {
        Linear<784, 10>,
    }
}

fn main() {}
