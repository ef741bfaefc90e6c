// Strings in single quotes, as in Python.
// fix: Conv2D(8, 3, padding='same', activation='relu') => Conv2d<8, 3>(padding = same), Relu

use gyul::prelude::*;

network! {
    pub struct Net: [28, 28, 1] -> [10] {
        Conv2D(8, 3, padding='same', activation='relu'), Flatten,
        Linear<10>,
    }
}

fn main() {}
