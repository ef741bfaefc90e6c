// A batch of bytes.
// fix by hand: predict_batch(&pixels) => predict_batch(pixels.mapv(f32::from))

use gyul::prelude::*;

network! { pub struct Net: [28, 28, 1] -> [10] { Flatten, logits: Linear<10> } }

fn main() {
    let pixels = gyul::ndarray::Array4::<u8>::zeros((5, 28, 28, 1));
    let _ = Net::new(7).predict_batch(&pixels);
}
