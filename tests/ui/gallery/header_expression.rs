// A slip in a network whose header holds an expression.
// fix as told

use gyul::prelude::*;

const N: usize = 4;

network! {
    pub struct Net: [N] -> [{ N * 2 }] {
        Linaer<{ N * 2 }>,
    }
}

fn main() {
    let _: [f32; 8] = Net::new(7).predict(&[0.0; N]);
}
