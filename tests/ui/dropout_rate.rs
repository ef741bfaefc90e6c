use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [10] {
        Linear<30>, Relu, Dropout(1.0),
        Linear<10>,
    }
}

fn main() {}
