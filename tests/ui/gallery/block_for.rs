// A loop that makes layers.
// fix: for _ in 0..3 { => repeat 3 {
use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [10] {
        hidden: Linear<128>, Relu,
        for _ in 0..3 { Linear<128>, Relu },
        logits: Linear<10>,
    }
}

fn main() {}
