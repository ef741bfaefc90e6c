// A shape as the type of its sample, whose length is computed.
// fix as told
use gyul::prelude::*;

const SIDE: usize = 28;

network! {
    pub struct Net: [f32; { SIDE * SIDE }] -> [10] {
        Linear<128>, Relu,
        logits: Linear<10>,
    }
}

fn main() {}
