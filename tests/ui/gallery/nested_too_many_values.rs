// A network of one input that is given two values.
// fix: body: Body <- (input, x) => Add <- (input, x), body: Body

use gyul::prelude::*;

network! {
    pub struct Body: [4] -> [4] { Linear<4> }

    pub struct Net: [4] -> [4] {
        x: Linear<4>,
        body: Body <- (input, x),
    }
}

fn main() {}
