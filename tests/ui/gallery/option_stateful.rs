// A recurrent layer that remembers from call to call, as in Keras.
// fix by hand: (stateful = true) =>

use gyul::prelude::*;

network! {
    pub struct Net: [24, 1] -> [4] {
        Lstm<4>(stateful = true),
    }
}

fn main() {}
