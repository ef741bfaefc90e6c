// The first step of a sequence, as there is a `LastStep`.
// fix by hand: FirstStep => MaxPool1d<1>(stride = 20), Flatten

use gyul::prelude::*;

network! {
    pub struct Net: [20, 8] -> [8] {
        FirstStep,
    }
}

fn main() {}
