// A second head with a layer of its own, which reads the first.
// fix: Linear<4>, Relu, => Linear<4> <- body, Relu,
use gyul::prelude::*;

network! {
    pub struct Net: [8] -> (class: [3], price: [1]) {
        Linear<16>, body: Relu,
        class: Linear<3>,
        Linear<4>, Relu, price: Linear<1>,
    }
}

fn main() {}
