// A const of another type as an option.
// fix by hand: RATE: f32 => RATE: f64
use gyul::prelude::*;

const RATE: f32 = 0.3;

network! {
    pub struct Net: [784] -> [10] {
        Linear<64>, Relu, Dropout(RATE),
        logits: Linear<10>,
    }
}

fn main() {}
