// A closure as a loss.
// fix by hand: (Net::new(7), loss, => (Net::new(7), CrossEntropy,

use gyul::prelude::*;

network! { pub struct Net: [4] -> [3] { hidden: Linear<16>, Relu, logits: Linear<3> } }

fn main() {
    let x = gyul::ndarray::Array2::<f32>::zeros((5, 4));
    let data = Arrays::<[f32; 4], _>::new(&x, vec![0_u8; 5]).unwrap();
    let loss = |y: &[f32; 3], label: &u8| 1.0 - y[usize::from(*label)];
    let _ = Trainer::new(Net::new(7), loss, Adam::default()).fit(&data);
}
