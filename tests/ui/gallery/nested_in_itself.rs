// A network within itself, to have its layers several times.
// fix by hand: Net, => repeat 3 { Linear<8>, Relu },
use gyul::prelude::*;

network! {
    pub struct Net: [8] -> [8] {
        Linear<8>, Relu, Net,
    }
}

fn main() {}
