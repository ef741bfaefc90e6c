// What a layer reads, as if it were called.
// fix as told
use gyul::prelude::*;

network! {
    pub struct Net: [4] -> [3] {
        a: Linear<4>,
        b: Relu(a),
        Linear<3>,
    }
}

fn main() {}
