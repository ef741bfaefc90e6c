use gyul::prelude::*;

// What is wrong whatever `H` is, is told without it.
network! {
    pub struct Net<const H: usize>: [28, 28, 1] -> [H] {
        conv: Conv2d<H, 3>,
        Linear<H>,
        GlobalAvgPool2d,
    }
}

fn main() {}
