// A data set of other inputs.
// fix by hand: Arrays::<[f32; 784], u32>::new(gyul::ndarray::Array2::zeros((5, 784)).view() => Arrays::<[[[f32; 1]; 28]; 28], u32>::new(gyul::ndarray::Array4::zeros((5, 28, 28, 1)).view()

use gyul::prelude::*;

network! { pub struct Net: [28, 28, 1] -> [10] { Flatten, logits: Linear<10> } }

fn main() {
    let flat = Arrays::<[f32; 784], u32>::new(gyul::ndarray::Array2::zeros((5, 784)).view(), vec![0; 5]).unwrap();
    let mut trainer = Trainer::new(Net::new(7), CrossEntropy, Adam::default());
    let _ = trainer.fit(&flat);
}
