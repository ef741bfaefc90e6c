// Two outputs that are to be made of one value, the second of which reads the first.
// fix: Linear<16>, Relu => Linear<16>, body: Relu
// fix: logvar: Linear<2>, => logvar: Linear<2> <- body,
use gyul::prelude::*;

network! {
    pub struct Vae: [8] -> (mean: [2], logvar: [2]) {
        Linear<16>, Relu,
        mean: Linear<2>,
        logvar: Linear<2>,
    }
}

fn main() {}
