// A type as a parameter.
// fix: <T> => <const T: usize>

use gyul::prelude::*;

network! {
    pub struct Net<T>: [8] -> [8] {
        Linear<8>,
    }
}

fn main() {}
