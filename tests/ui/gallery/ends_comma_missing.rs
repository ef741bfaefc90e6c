// Two inputs without a comma between them, and both in use: one mistake.
// fix by hand: [4] g => [4], g

use gyul::prelude::*;

network! {
    pub struct Net: (x: [4] g: [4]) -> [3] {
        Add <- (x, g), Linear<3>,
    }
}

fn main() {
    let x = NetInput { x: [0.5; 4], g: [0.5; 4] };
    let y: [f32; 3] = Net::new(7).predict(&x);
    println!("{y:?}");
}
