// Five dims of one of several outputs, and all of them in use: one mistake.
// fix by hand: film: [2, 2, 2, 2, 2] => film: [2, 2, 2, 2]
// fix by hand: given.film[0][0][0][0][0] => given.film[0][0][0][0]

use gyul::prelude::*;

network! {
    pub struct Net: [4] -> (film: [2, 2, 2, 2, 2], kind: [3]) {
        hidden: Linear<16>, Relu,
        film: Reshape<2, 2, 2, 2>,
        kind: Linear<3> <- hidden,
    }
}

fn main() {
    let given = Net::new(7).predict(&[0.5; 4]);
    println!("{} {}", given.film[0][0][0][0][0], given.kind[2]);
}
