// A stream through another network.
// fix by hand: net.stream().step(&[0.0; 4]) => net.predict(&[[0.0; 4]; 10])

use gyul::prelude::*;

network! {
    struct Head: [8] -> [3] { Linear<8>, Relu, Linear<3> }
    pub struct Net: [10, 4] -> [3] { Lstm<8>, head: Head }
}

fn main() {
    let net = Net::new(7);
    let _ = net.stream().step(&[0.0; 4]);
}
