//! ResNet-18 of [He et al. 2015](https://arxiv.org/abs/1512.03385): one step of training, one prediction.

use gyul::prelude::*;

network! {
    /// Sorts photographs into a thousand classes.
    pub struct ResNet18: [224, 224, 3] -> [1000] {
        stem: Conv2d<64, 7>(stride = 2, padding = same, bias = false), BatchNorm, Relu,
        MaxPool2d<3>(stride = 2, padding = same),
        stage1: repeat 2 {
            Residual {
                Conv2d<64, 3>(padding = same, bias = false), BatchNorm, Relu,
                Conv2d<64, 3>(padding = same, bias = false), BatchNorm,
            },
            Relu,
        },
        Residual(shortcut = Conv2d<128, 1>(stride = 2)) {
            Conv2d<128, 3>(stride = 2, padding = same, bias = false), BatchNorm, Relu,
            Conv2d<128, 3>(padding = same, bias = false), BatchNorm,
        },
        Relu,
        Residual {
            Conv2d<128, 3>(padding = same, bias = false), BatchNorm, Relu,
            Conv2d<128, 3>(padding = same, bias = false), BatchNorm,
        },
        Relu,
        Residual(shortcut = Conv2d<256, 1>(stride = 2)) {
            Conv2d<256, 3>(stride = 2, padding = same, bias = false), BatchNorm, Relu,
            Conv2d<256, 3>(padding = same, bias = false), BatchNorm,
        },
        Relu,
        Residual {
            Conv2d<256, 3>(padding = same, bias = false), BatchNorm, Relu,
            Conv2d<256, 3>(padding = same, bias = false), BatchNorm,
        },
        Relu,
        Residual(shortcut = Conv2d<512, 1>(stride = 2)) {
            Conv2d<512, 3>(stride = 2, padding = same, bias = false), BatchNorm, Relu,
            Conv2d<512, 3>(padding = same, bias = false), BatchNorm,
        },
        Relu,
        Residual {
            Conv2d<512, 3>(padding = same, bias = false), BatchNorm, Relu,
            Conv2d<512, 3>(padding = same, bias = false), BatchNorm,
        },
        Relu,
        GlobalAvgPool2d,
        logits: Linear<1000>,
    }
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let x = vec![[[[0.5f32; 3]; 224]; 224]];
    let mut trainer = Trainer::new(ResNet18::new(1), CrossEntropy, Adam::default());
    println!("{:?}", trainer.step(&x, &[3u32])?);
    println!("{}", trainer.network().predict(&x[0])[0]);
    Ok(())
}
