// Inputs in braces, as a struct has its fields.
// fix as told
use gyul::prelude::*;

network! {
    pub struct Net: {a: [4], b: [4]} -> [10] {
        Concat <- (a, b),
        Linear<10>,
    }
}

fn main() {}
