// A batch of rows.
// fix: &rows => gyul::ndarray::Array2::from_shape_vec((rows.len(), rows[0].len()), rows.concat())?

use gyul::prelude::*;

network! { pub struct Net: [4] -> [3] { hidden: Linear<16>, Relu, logits: Linear<3> } }

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let rows = vec![vec![0.0_f32; 4]; 5];
    let _ = Net::new(7).predict_batch(&rows)?;
    Ok(())
}
