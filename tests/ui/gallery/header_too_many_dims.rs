// A batch before the shape.
// fix: (32, 16, 28, 28, 3) => [16, 28, 28, 3]

use gyul::prelude::*;

network! {
    pub struct Net: (32, 16, 28, 28, 3) -> [10] {
        Flatten, logits: Linear<10>,
    }
}

fn main() {}
