// What a layer reads, before it.
// fix: age: body -> Linear<1> => age: Linear<1> <- body

use gyul::prelude::*;

network! {
    pub struct Net: [4] -> (kind: [3], age: [1]) {
        body: Linear<8>, Relu, kind: Linear<3>,
        age: body -> Linear<1>,
    }
}

fn main() {}
