// How often and the layers, both in `<…>`.
// fix: Repeat<3, { Linear<8>, Relu }> => repeat 3 { Linear<8>, Relu }

use gyul::prelude::*;

network! {
    pub struct Net: [8] -> [8] {
        Repeat<3, { Linear<8>, Relu }>,
    }
}

fn main() {}
