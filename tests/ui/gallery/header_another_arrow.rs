// Another arrow between the shapes.
// fix as told
use gyul::prelude::*;

network! {
    pub struct Net: [784] => [10] {
        hidden: Linear<64>, Relu,
        logits: Linear<10>,
    }
}

fn main() {}
