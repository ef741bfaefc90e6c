// A slip of the pen.
// fix: Linaer => Linear

use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [10] {
        Linaer<10>,
    }
}

fn main() {}
