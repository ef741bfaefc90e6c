// A network that a trainer is to borrow, as an optimizer of PyTorch does.
// fix: &mut net => net

use gyul::prelude::*;

network! { pub struct Net: [4] -> [3] { hidden: Linear<16>, Relu, logits: Linear<3> } }

fn main() {
    let mut net = Net::new(7);
    let trainer = Trainer::new(&mut net, CrossEntropy, Adam::default());
}
