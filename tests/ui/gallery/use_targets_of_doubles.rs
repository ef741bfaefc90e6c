// Targets of `f64`.
// fix: fit(&data) => fit(&data.map_target(|y| y.map(|y| y as f32)))

use gyul::prelude::*;

network! { pub struct Net: [4] -> [3] { hidden: Linear<16>, Relu, logits: Linear<3> } }

fn main() {
    let x = gyul::ndarray::Array2::<f32>::zeros((5, 4));
    let data = Arrays::<[f32; 4], _>::new(&x, vec![[0.0_f64; 3]; 5]).unwrap();
    let _ = Trainer::new(Net::new(7), Mse, Adam::default()).fit(&data);
}
