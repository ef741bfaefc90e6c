// A layer told its dropout, as in Keras.
// fix by hand: (dropout = 0.2) => , Dropout(0.2)

use gyul::prelude::*;

network! {
    pub struct Net: [24, 1] -> [4] {
        Lstm<4>(dropout = 0.2),
    }
}

fn main() {}
