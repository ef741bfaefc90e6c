// An output without the colon behind its name, and a loss for each: one mistake.
// fix as told

use gyul::prelude::*;

network! {
    pub struct Net: [4] -> (a: [3], b [4]) {
        a: Linear<3>,
        b: Linear<4> <- input,
    }
}

fn main() -> Result<(), gyul::train::TrainError> {
    let losses = NetOutput { a: CrossEntropy, b: Mse };
    let mut trainer = Trainer::new(Net::new(7), losses, Adam::default());
    trainer.step(&[[0.5; 4]], &[NetOutput { a: 1_u32, b: [0.5; 4] }])?;
    Ok(())
}
