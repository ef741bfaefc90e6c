// A stream through a layer that reads from the other end.
// fix by hand: (reverse = true) =>

use gyul::prelude::*;

network! { pub struct Net: [40, 2] -> [3] { heard: Gru<8>(reverse = true), Linear<3> } }

fn main() {
    let net = Net::new(7);
    let _ = net.stream().step(&[0.0; 2]);
}
