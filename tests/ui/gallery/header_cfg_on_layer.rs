// A layer that is there only sometimes.
// fix by hand: #[cfg(windows)]  => 

use gyul::prelude::*;

network! {
    pub struct Net: [8] -> [8] {
        #[cfg(windows)] Linear<8>, Relu,
    }
}

fn main() {}
