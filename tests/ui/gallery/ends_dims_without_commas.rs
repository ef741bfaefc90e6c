// The dims of one of several inputs without a comma, and all of them in use: one mistake.
// fix as told

use gyul::prelude::*;

network! {
    pub struct Net: (x: [2 2], g: [4]) -> [3] {
        flat: Flatten <- x,
        Concat <- (flat, g), Linear<3>,
    }
}

fn main() {
    let x = NetInput { x: [[0.5; 2]; 2], g: [0.5; 4] };
    let y: [f32; 3] = Net::new(7).predict(&x);
    println!("{y:?}");
}
