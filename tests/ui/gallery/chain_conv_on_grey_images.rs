// Grey images without their channel.
// fix: [28, 28] => [28, 28, 1]

use gyul::prelude::*;

network! {
    pub struct Net: [28, 28] -> [10] {
        Conv2d<8, 3>, Flatten, logits: Linear<10>,
    }
}

fn main() {}
