// An input of no numbers.
// fix: [28, 0, 1] => [28, 1, 1]

use gyul::prelude::*;

network! {
    pub struct Net: [28, 0, 1] -> [10] {
        Flatten, Linear<10>,
    }
}

fn main() {}
