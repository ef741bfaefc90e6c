// A metric of one output, of a network with two.
// fix: ConfusionMatrix::<3>::default() => NetOutput { kind: ConfusionMatrix::<3>::default(), price: () }

use gyul::metrics::ConfusionMatrix;
use gyul::prelude::*;

network! { pub struct Net: [4] -> (kind: [3], price: [1]) { kind: Linear<3>, price: Linear<1> <- input } }

fn main() {
    let losses = NetOutput { kind: CrossEntropy, price: Mse };
    let mut trainer = Trainer::new(Net::new(7), losses, Adam::default());
    let x = gyul::ndarray::Array2::<f32>::zeros((5, 4));
    let data = Arrays::<[f32; 4], _>::new(&x, vec![NetOutput { kind: 0_u32, price: [1.0_f32] }; 5]).unwrap();
    let matrix = trainer.measure(&data, ConfusionMatrix::<3>::default());
    let _ = matrix.is_ok();
}
