// The names of types in another library.
// fix as told
use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [10] {
        hidden: Linear<In = 784, Out = 128>, Relu,
        logits: Linear<10>,
    }
}

fn main() {}
