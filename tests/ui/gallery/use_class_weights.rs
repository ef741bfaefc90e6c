// Class weights for another count of classes.
// fix: [1.0; 12] => [1.0; 10]

use gyul::prelude::*;

network! { pub struct Net: [28, 28, 1] -> [10] { Flatten, logits: Linear<10> } }

fn main() {
    let loss = CrossEntropy.class_weights([1.0; 12]);
    let mut trainer = Trainer::new(Net::new(7), loss, Adam::default());
    let _ = trainer.step(&[[[[0.0]; 28]; 28]], &[3_u32]);
}
