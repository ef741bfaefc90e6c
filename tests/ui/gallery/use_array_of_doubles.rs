// A data set of `f64`.
// fix: x.view() => x.mapv(|x| x as f32)

use gyul::prelude::*;

network! { pub struct Net: [4] -> [3] { hidden: Linear<16>, Relu, logits: Linear<3> } }

fn main() {
    let x = gyul::ndarray::Array2::<f64>::zeros((5, 4));
    let _ = Arrays::<[f32; 4], u32>::new(x.view(), vec![0; 5]);
}
