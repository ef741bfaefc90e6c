// A network within another that takes another shape.
// fix: body: Body => Linear<16>, body: Body

use gyul::prelude::*;

network! {
    pub struct Body: [16] -> [8] { Linear<8> }

    pub struct Net: [8] -> [8] {
        body: Body,
    }
}

fn main() {}
