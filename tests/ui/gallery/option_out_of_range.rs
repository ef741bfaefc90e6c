// A dropout rate in percent.
// fix by hand: Dropout(50) => Dropout(0.5)

use gyul::prelude::*;

network! {
    pub struct Net: [8] -> [8] {
        Linear<8>, Dropout(50),
    }
}

fn main() {}
