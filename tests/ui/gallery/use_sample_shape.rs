// A sample of another shape.
// fix by hand: &[0.0; 784] => &[[[0.0; 1]; 28]; 28]

use gyul::prelude::*;

network! { pub struct Net: [28, 28, 1] -> [10] { Flatten, logits: Linear<10> } }

fn main() {
    let _ = Net::new(7).predict(&[0.0; 784]);
}
