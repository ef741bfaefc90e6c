// A dense layer told its inputs, as elsewhere.
// fix by hand: Linear<784, 10> => Linear<10>

use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [10] {
        Linear<784, 10>,
    }
}

fn main() {}
