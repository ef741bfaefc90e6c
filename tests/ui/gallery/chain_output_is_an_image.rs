// The last layer gives an image, and classes are declared.
// fix: -> [10] => -> [26, 26, 10]

use gyul::prelude::*;

network! {
    pub struct Net: [28, 28, 1] -> [10] {
        conv: Conv2d<10, 3>, Relu,
    }
}

fn main() {}
