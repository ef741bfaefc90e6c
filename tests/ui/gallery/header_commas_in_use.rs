// The dims of an image without commas, and the network in use: one mistake.
// fix as told

use gyul::prelude::*;

network! {
    pub struct Net: [28 28 1] -> [10] {
        Flatten, Linear<10>,
    }
}

fn main() {
    let y: [f32; 10] = Net::new(7).predict(&[[[0.0; 1]; 28]; 28]);
    println!("{y:?}");
}
