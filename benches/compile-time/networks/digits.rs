//! The README's network: one step of training, one prediction.

use gyul::prelude::*;

network! {
    /// Sorts 28×28 grey digits into ten classes.
    pub struct Digits: [28, 28, 1] -> [10] {
        conv1:  Conv2d<32, 3>, Relu, MaxPool2d<2>,
        conv2:  Conv2d<64, 3>, Relu, MaxPool2d<2>,
        Flatten,
        hidden: Linear<128>, Relu, Dropout(0.5),
        logits: Linear<10>,
    }
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let x = vec![[[[0.5f32; 1]; 28]; 28]];
    let mut trainer = Trainer::new(Digits::new(1), CrossEntropy, Adam::default());
    println!("{:?}", trainer.step(&x, &[3u32])?);
    println!("{:?}", trainer.network().predict(&x[0]));
    Ok(())
}
