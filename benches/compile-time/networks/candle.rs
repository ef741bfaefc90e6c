//! The CNN of `digits.rs` with candle: one step of training (prediction is the same `forward`).

use candle_core::{DType, Device, Result, Tensor};
use candle_nn::{AdamW, Conv2d, Linear, Module, Optimizer, ParamsAdamW, VarBuilder, VarMap, conv2d, linear, loss};

struct Cnn {
    conv1: Conv2d,
    conv2: Conv2d,
    hidden: Linear,
    output: Linear,
}

impl Cnn {
    fn new(vb: VarBuilder) -> Result<Self> {
        Ok(Cnn {
            conv1: conv2d(1, 32, 3, Default::default(), vb.pp("conv1"))?,
            conv2: conv2d(32, 64, 3, Default::default(), vb.pp("conv2"))?,
            hidden: linear(1600, 128, vb.pp("hidden"))?,
            output: linear(128, 10, vb.pp("output"))?,
        })
    }
}

impl Module for Cnn {
    fn forward(&self, x: &Tensor) -> Result<Tensor> {
        let x = self.conv1.forward(x)?.relu()?.max_pool2d(2)?;
        let x = self.conv2.forward(&x)?.relu()?.max_pool2d(2)?;
        self.output.forward(&self.hidden.forward(&x.flatten_from(1)?)?.relu()?)
    }
}

fn main() -> Result<()> {
    let device = Device::Cpu;
    let vars = VarMap::new();
    let net = Cnn::new(VarBuilder::from_varmap(&vars, DType::F32, &device))?;
    let mut optim = AdamW::new(vars.all_vars(), ParamsAdamW::default())?;
    let x = Tensor::randn(0f32, 1.0, (64, 1, 28, 28), &device)?;
    let y = Tensor::zeros(64, DType::U32, &device)?;
    optim.backward_step(&loss::cross_entropy(&net.forward(&x)?, &y)?)?;
    Ok(())
}
