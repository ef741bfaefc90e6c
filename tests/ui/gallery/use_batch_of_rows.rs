// A batch of rows.
// fix: &rows => gyul::ndarray::arr2(&rows)

use gyul::prelude::*;

network! { pub struct Net: [4] -> [3] { hidden: Linear<16>, Relu, logits: Linear<3> } }

fn main() {
    let rows = vec![[0.0_f32; 4]; 5];
    let _ = Net::new(7).predict_batch(&rows);
}
