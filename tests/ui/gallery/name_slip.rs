// A slip of the pen.
// fix as told

use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [10] {
        Linaer<10>,
    }
}

fn main() {}
