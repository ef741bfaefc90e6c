// A weight that is to be transposed, by a slip.
// fix as told
use gyul::prelude::*;

network! {
    pub struct Autoencoder: [784] -> [784] {
        code: Linear<32>, Relu,
        Tied(code, transpose),
    }
}

fn main() {}
