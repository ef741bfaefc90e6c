// A stream of what has no time steps.
// fix by hand: net.stream().step(&0.0) => net.predict(&[0.0; 10])

use gyul::prelude::*;

network! { pub struct Net: [10] -> [3] { hidden: Linear<16>, Relu, logits: Linear<3> } }

fn main() {
    let net = Net::new(7);
    let _ = net.stream().step(&0.0);
}
