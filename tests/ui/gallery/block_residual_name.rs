// A `Residual` that is called as Keras calls its layers.
// fix: Residual(name = "skip") => skip: Residual
use gyul::prelude::*;

network! {
    pub struct Net: [8] -> [8] {
        Residual(name = "skip") { Linear<8> },
    }
}

fn main() {}
