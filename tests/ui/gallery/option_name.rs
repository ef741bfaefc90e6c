// A layer's name, as in Keras.
// fix: Linear<128>(name = "features") => features: Linear<128>
use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [10] {
        Linear<128>(name = "features"),
        Relu,
        Linear<10>,
    }
}

fn main() {}
