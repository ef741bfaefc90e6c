//! candle on W3, W4, W6a, W6b. Threads: `RAYON_NUM_THREADS`.
use candle_core::{DType, Device, Result, Tensor};
use candle_nn::{AdamW, Conv2dConfig, Module, Optimizer, ParamsAdamW, VarBuilder, VarMap, conv2d, linear, loss};
use harness::{Bench, Unit};
use std::hint::black_box;

fn main() -> Result<()> {
    let b = Bench::new("candle");
    let device = Device::Cpu;

    let vars = VarMap::new();
    let path = VarBuilder::from_varmap(&vars, DType::F32, &device);
    let (fc1, fc2, fc3) = (
        linear(784, 512, path.pp("fc1"))?,
        linear(512, 256, path.pp("fc2"))?,
        linear(256, 10, path.pp("fc3"))?,
    );
    let mlp = |x: &Tensor| fc3.forward(&fc2.forward(&fc1.forward(x)?.relu()?)?.relu()?);
    train(&b, "W3-mnist-mlp-train", &vars, &[128, 784], mlp)?;
    infer(&b, "W6a-mlp-infer", &[1, 784], mlp)?;

    let vars = VarMap::new();
    let path = VarBuilder::from_varmap(&vars, DType::F32, &device);
    let config = Conv2dConfig::default();
    let (conv1, conv2) = (
        conv2d(1, 32, 3, config, path.pp("conv1"))?,
        conv2d(32, 64, 3, config, path.pp("conv2"))?,
    );
    let (fc1, fc2) = (linear(1600, 128, path.pp("fc1"))?, linear(128, 10, path.pp("fc2"))?);
    let cnn = |x: &Tensor| {
        let x = conv1.forward(x)?.relu()?.max_pool2d(2)?;
        let x = conv2.forward(&x)?.relu()?.max_pool2d(2)?;
        fc2.forward(&fc1.forward(&x.flatten_from(1)?)?.relu()?)
    };
    train(&b, "W4-mnist-cnn-train", &vars, &[64, 1, 28, 28], cnn)?;
    infer(&b, "W6b-cnn-infer", &[1, 1, 28, 28], cnn)
}

/// One step: forward, backward, Adam.
fn train(
    b: &Bench,
    workload: &str,
    vars: &VarMap,
    shape: &[usize],
    net: impl Fn(&Tensor) -> Result<Tensor>,
) -> Result<()> {
    if b.wants(workload) {
        let mut adam = AdamW::new(
            vars.all_vars(),
            ParamsAdamW {
                lr: 1e-3,
                weight_decay: 0.0,
                ..Default::default()
            },
        )?;
        let x = Tensor::randn(0f32, 1.0, shape, &Device::Cpu)?;
        let labels: Vec<u32> = (0..shape[0] as u32).map(|i| i * 7 % 10).collect();
        let y = Tensor::new(labels, &Device::Cpu)?;
        b.run(workload, Unit::Samples(shape[0]), || {
            let loss = loss::cross_entropy(&net(&x).expect("forward"), &y).expect("loss");
            adam.backward_step(&loss).expect("step");
        });
    }
    Ok(())
}

fn infer(b: &Bench, workload: &str, shape: &[usize], net: impl Fn(&Tensor) -> Result<Tensor>) -> Result<()> {
    if b.wants(workload) {
        let x = Tensor::randn(0f32, 1.0, shape, &Device::Cpu)?;
        b.run(workload, Unit::Micros, || {
            black_box(net(&x).expect("forward"));
        });
    }
    Ok(())
}
