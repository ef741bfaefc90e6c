// The mean of both directions, as in Keras.
// fix: Bidirectional(LSTM(4), merge_mode = "ave") => forth: Lstm<4> <- input, back: Lstm<4>(reverse = true) <- input, Add <- (forth, back)

use gyul::prelude::*;

network! {
    pub struct Net: [20, 3] -> [4] {
        Bidirectional(LSTM(4), merge_mode = "ave"),
    }
}

fn main() {}
