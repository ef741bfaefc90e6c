// A rate that falls by a factor each step, as a number.

use gyul::prelude::*;

network! { pub struct Net: [4] -> [3] { logits: Linear<3> } }

fn main() {
    let trainer = Trainer::new(Net::new(7), CrossEntropy, Adam::default()).schedule(0.999);
    let _ = trainer.network();
}
