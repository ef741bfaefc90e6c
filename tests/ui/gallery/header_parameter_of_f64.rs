// A rate as a parameter of the network.
// fix: <const RATE: f64> => 
// fix by hand: network! { => const RATE: f64 = 0.5; network! {
use gyul::prelude::*;

network! {
    pub struct Net<const RATE: f64>: [784] -> [10] {
        Linear<64>, Relu, Dropout(RATE),
        Linear<10>,
    }
}

fn main() {}
