// A stream through a convolution that sees later steps.
// fix by hand: padding = same => padding = causal

use gyul::prelude::*;

network! { pub struct Net: [40, 2] -> [3] { Conv1d<8, 5>(padding = same), Relu, Gru<8>, Linear<3> } }

fn main() {
    let net = Net::new(7);
    let _ = net.stream().step(&[0.0; 2]);
}
