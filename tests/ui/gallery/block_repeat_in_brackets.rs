// The layers of a `repeat` in brackets.
// fix: repeat 3 [Linear<8>, Relu] => repeat 3 { Linear<8>, Relu }
use gyul::prelude::*;

network! {
    pub struct Net: [4] -> [10] {
        Linear<8>, repeat 3 [Linear<8>, Relu],
        Linear<10>,
    }
}

fn main() {}
