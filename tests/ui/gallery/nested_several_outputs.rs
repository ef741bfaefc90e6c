// A network of two outputs as a layer.
// fix by hand: -> (a: [8], b: [8]) { a: Linear<8>, b: Relu <- a } => -> [8] { a: Linear<8>, b: Relu <- a }

use gyul::prelude::*;

network! {
    pub struct Body: [8] -> (a: [8], b: [8]) { a: Linear<8>, b: Relu <- a }

    pub struct Net: [8] -> [8] {
        body: Body,
    }
}

fn main() {}
