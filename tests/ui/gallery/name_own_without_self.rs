// A network of one's own, from elsewhere, that has a name of Keras.
// fix: hidden: Linear<64>, Swish => hidden: Linear<64>, self::Swish
use gyul::prelude::*;

network! {
    pub struct Swish: [64] -> [64] { Linear<64>, Silu, }
}

network! {
    pub struct Net: [784] -> [10] {
        hidden: Linear<64>, Swish,
        logits: Linear<10>,
    }
}

fn main() {}
