// What is given as a layer of its own.
// fix: Linear<10>, Output => Linear<10>
use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [10] {
        Linear<10>, Output,
    }
}

fn main() {}
