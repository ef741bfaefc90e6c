// Arrays that are no data set yet.
// fix by hand: &(x, labels) => &Arrays::<[f32; 4], _>::new(x, labels).unwrap()

use gyul::prelude::*;

network! { pub struct Net: [4] -> [3] { hidden: Linear<16>, Relu, logits: Linear<3> } }

fn main() {
    let x = gyul::ndarray::Array2::<f32>::zeros((5, 4));
    let labels = vec![0_usize; 5];
    let _ = Trainer::new(Net::new(7), CrossEntropy, Adam::default()).fit(&(x, labels));
}
