// What `optimize` gives, to be trained.

use gyul::prelude::*;

network! { pub struct Net: [4] -> [3] { hidden: Linear<16>, Relu, logits: Linear<3> } }

fn main() {
    let _ = Trainer::new(Net::new(7).optimize(), CrossEntropy, Adam::default());
}
