//! VGG16 of [Simonyan and Zisserman 2014](https://arxiv.org/abs/1409.1556): one step of training, one prediction.

use gyul::prelude::*;

network! {
    /// Sorts photographs into a thousand classes.
    pub struct Vgg16: [224, 224, 3] -> [1000] {
        Conv2d<64, 3>(padding = same), Relu,
        Conv2d<64, 3>(padding = same), Relu,
        MaxPool2d<2>,
        Conv2d<128, 3>(padding = same), Relu,
        Conv2d<128, 3>(padding = same), Relu,
        MaxPool2d<2>,
        Conv2d<256, 3>(padding = same), Relu,
        Conv2d<256, 3>(padding = same), Relu,
        Conv2d<256, 3>(padding = same), Relu,
        MaxPool2d<2>,
        Conv2d<512, 3>(padding = same), Relu,
        Conv2d<512, 3>(padding = same), Relu,
        Conv2d<512, 3>(padding = same), Relu,
        MaxPool2d<2>,
        Conv2d<512, 3>(padding = same), Relu,
        Conv2d<512, 3>(padding = same), Relu,
        Conv2d<512, 3>(padding = same), Relu,
        MaxPool2d<2>,
        Flatten,
        Linear<4096>, Relu, Dropout(0.5),
        Linear<4096>, Relu, Dropout(0.5),
        logits: Linear<1000>,
    }
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let x = vec![[[[0.5f32; 3]; 224]; 224]];
    let mut trainer = Trainer::new(Vgg16::new(1), CrossEntropy, Adam::default());
    println!("{:?}", trainer.step(&x, &[3u32])?);
    println!("{}", trainer.network().predict(&x[0])[0]);
    Ok(())
}
