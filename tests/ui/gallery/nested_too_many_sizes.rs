// A size for a network that takes none.
// fix: body: Mlp<64> => body: Mlp

use gyul::prelude::*;

network! {
    pub struct Mlp: [8] -> [8] { Linear<8>, Relu, Linear<8> }

    pub struct Net: [8] -> [8] {
        body: Mlp<64>,
    }
}

fn main() {
    let _: [f32; 8] = Net::new(7).body.predict(&[0.0; 8]);
}
