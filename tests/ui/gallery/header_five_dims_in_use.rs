// Five dims, and the network in use: one mistake.
// fix by hand: [2, 2, 2, 2, 2] => [2, 2, 2, 2]
// fix by hand: let x = [[[[[0.0; 2]; 2]; 2]; 2]; 2]; => let x = [[[[0.0; 2]; 2]; 2]; 2];

use gyul::prelude::*;

network! {
    pub struct Net: [2, 2, 2, 2, 2] -> [10] {
        Flatten, logits: Linear<10>,
    }
}

fn main() {
    let x = [[[[[0.0; 2]; 2]; 2]; 2]; 2];
    let y: [f32; 10] = Net::new(7).predict(&x);
    println!("{y:?}");
}
