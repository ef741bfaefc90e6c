use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [10] {
        Linear<30, 2>,
        Relu<3>,
        Linear<10>,
    }
}

fn main() {}
