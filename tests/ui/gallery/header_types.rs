// Shapes written as the types of their samples.
// fix as told
use gyul::prelude::*;

network! {
    pub struct Net: [[f32; 28]; 28] -> [f64; 10] {
        Flatten, logits: Linear<10>,
    }
}

fn main() {}
