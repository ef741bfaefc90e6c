// Shapes in parentheses.
// fix as told
use gyul::prelude::*;

network! {
    pub struct Net: (784) -> (10) {
        logits: Linear<10>,
    }
}

fn main() {}
