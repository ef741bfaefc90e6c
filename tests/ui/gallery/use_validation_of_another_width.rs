// Validation on samples of another width.
// fix by hand: [f32; 5], _>::new(&x => [f32; 4], _>::new(&x.slice(gyul::ndarray::s![.., ..4])

use gyul::prelude::*;

network! { pub struct Net: [4] -> [3] { hidden: Linear<16>, Relu, logits: Linear<3> } }

fn main() {
    let x = gyul::ndarray::Array2::<f32>::zeros((5, 5));
    let test = Arrays::<[f32; 5], _>::new(&x, vec![0; 5]).unwrap();
    let _ = Trainer::new(Net::new(7), CrossEntropy, Adam::default()).validation(&test);
}
