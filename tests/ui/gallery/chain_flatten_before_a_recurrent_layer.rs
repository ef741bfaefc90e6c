// A sequence that is made flat before a recurrent layer.
// fix: Flatten,  => 

use gyul::prelude::*;

network! {
    pub struct Net: [20, 3] -> [5] {
        Flatten, Gru<8>, Linear<5>,
    }
}

fn main() {}
