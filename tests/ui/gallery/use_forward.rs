// `forward`, as PyTorch calls a prediction.
// fix: net.forward => net.predict

use gyul::prelude::*;

network! { pub struct Net: [4] -> [3] { logits: Linear<3> } }

fn main() {
    let net = Net::new(7);
    let _ = net.forward(&[0.0; 4]);
}
