// Targets for another count of classes.
// fix: [0.0_f32; 12] => [0.0_f32; 10]

use gyul::prelude::*;

network! { pub struct Net: [28, 28, 1] -> [10] { Flatten, logits: Linear<10> } }

fn main() {
    let mut trainer = Trainer::new(Net::new(7), Mse, Adam::default());
    let _ = trainer.step(&[[[[0.0]; 28]; 28]], &[[0.0_f32; 12]]);
}
