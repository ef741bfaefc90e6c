// How often, where sizes stand.
// fix as told
use gyul::prelude::*;

network! {
    pub struct Net: [4] -> [10] {
        Linear<8>, repeat<3> { Linear<8>, Relu },
        Linear<10>,
    }
}

fn main() {}
