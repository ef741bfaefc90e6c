use gyul::prelude::*;

const RATE: f64 = 50.0;

network! {
    pub struct Net: [784] -> [10] {
        Linear<30>, Relu, Dropout(RATE),
        Linear<10>,
    }
}

fn main() {}
