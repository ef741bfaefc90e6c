// An activation with its own value, as an option of the layer before.
// fix as told
use gyul::prelude::*;

network! {
    pub struct Net: [4] -> [10] {
        hidden: Linear<16>(activation = LeakyReLU(0.1)),
        logits: Linear<10>,
    }
}

fn main() {}
