// Cross entropy of an image.
// fix by hand: trainer.step(&[[[[0.0]; 28]; 28]], &[3_u32]) => trainer

use gyul::prelude::*;

network! { pub struct Net: [28, 28, 1] -> [28, 28, 1] { Relu } }

fn main() {
    let mut trainer = Trainer::new(Net::new(7), CrossEntropy, Adam::default());
    let _ = trainer.step(&[[[[0.0]; 28]; 28]], &[3_u32]);
}
