// A layer that is called as what enters.
// fix: input: Linear<8> => input2: Linear<8>
use gyul::prelude::*;

network! {
    pub struct Net: [4] -> [3] {
        input: Linear<8>,
        Relu,
        Linear<3>,
    }
}

fn main() {}
