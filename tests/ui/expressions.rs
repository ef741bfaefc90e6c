use gyul::prelude::*;

mod sizes {
    pub const UNITS: usize = 3;
}

network! {
    pub struct Net: [784] -> [10] {
        Linear<3 * 10>,
        Linear<sizes::UNITS>,
        Linear<2.5>, Linear<-3>, Linear<99999999999999999999999>,
        Dropout(1.0 / 3.0),
        Linear<10>; Relu,
        42,
        Linear<10>,
    }
}

fn main() {}
