// A closure that tells by a `bool` whether training ends.
// fix: epoch.loss < 0.1 => if epoch.loss < 0.1 { gyul::train::Flow::Stop } else { gyul::train::Flow::Continue }

use gyul::prelude::*;

network! {
    pub struct Net: [4] -> [3] { Linear<3> }
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let data = Arrays::<[f32; 4], u32>::new(vec![[0.0; 4]], vec![0])?;
    let mut trainer = Trainer::new(Net::new(7), CrossEntropy, Adam::default()).on_epoch(|epoch, _| epoch.loss < 0.1);
    trainer.fit(&data)?;
    Ok(())
}
