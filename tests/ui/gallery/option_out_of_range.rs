// A dropout rate in percent.
// fix as told

use gyul::prelude::*;

network! {
    pub struct Net: [8] -> [8] {
        Linear<8>, Dropout(50),
    }
}

fn main() {}
