// What a layer of a block reads that has no label, by the name that the summary shows.
// fix: Upsample2d<9>, => upsample1: Upsample2d<9>,
use gyul::prelude::*;

network! {
    pub struct Net: [9, 9, 8] -> [9, 9, 8] {
        Residual {
            conv: Conv2d<8, 3>(padding = same),
            GlobalAvgPool2d, Linear<8>, Sigmoid, Reshape<1, 1, 8>,
            Upsample2d<9>,
            Mul <- (conv, upsample1),
        },
    }
}

fn main() {}
