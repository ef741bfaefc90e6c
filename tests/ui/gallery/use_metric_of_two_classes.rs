// A metric of yes and no, of a network with three classes.
// fix: BinaryConfusion::of_logits() => ConfusionMatrix::<3>::default()

use gyul::metrics::*;
use gyul::prelude::*;

network! { pub struct Net: [4] -> [3] { logits: Linear<3> } }

fn main() {
    let mut trainer = Trainer::new(Net::new(7), CrossEntropy, Adam::default());
    let x = gyul::ndarray::Array2::<f32>::zeros((5, 4));
    let data = Arrays::<[f32; 4], _>::new(&x, vec![0_u32; 5]).unwrap();
    let counted = trainer.measure(&data, BinaryConfusion::of_logits());
    let _ = counted.is_ok();
}
