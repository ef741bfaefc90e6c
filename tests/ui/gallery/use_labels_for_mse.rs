// Labels for a loss that compares arrays.
// fix: Mse => CrossEntropy

use gyul::prelude::*;

network! { pub struct Net: [4] -> [3] { hidden: Linear<16>, Relu, logits: Linear<3> } }

fn main() {
    let x = gyul::ndarray::Array2::<f32>::zeros((5, 4));
    let data = Arrays::<[f32; 4], _>::new(&x, vec![0_u8; 5]).unwrap();
    let _ = Trainer::new(Net::new(7), Mse, Adam::default()).fit(&data);
}
