// Squeeze and excitation: a gate for each channel, and an image.
// fix: Mul <- (stem, gate) => Scale <- (stem, gate)
use gyul::prelude::*;

network! {
    pub struct Net: [8, 8, 3] -> [10] {
        stem: Conv2d<16, 3>(padding = same),
        GlobalAvgPool2d, Linear<4>, Relu, Linear<16>, gate: Sigmoid,
        Mul <- (stem, gate),
        GlobalAvgPool2d, Linear<10>,
    }
}

fn main() {}
