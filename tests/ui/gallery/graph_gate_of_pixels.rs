// One gate for all channels of a pixel, spread over those of the features.
// fix: Mul <- (x, gate), => Reshape<64, 1, 1> <- gate, Upsample2d<1, 16>, gate_for_mul1: Reshape<8, 8, 16>, Mul <- (x, gate_for_mul1),

use gyul::prelude::*;

network! {
    pub struct Net: [8, 8, 3] -> [8, 8, 16] {
        x: Conv2d<16, 3>(padding = same),
        Conv2d<1, 7>(padding = same),
        gate: Sigmoid,
        Mul <- (x, gate),
    }
}

fn main() {}
