//! tract on the ONNX files of `python/export_onnx.py`, in the folder that `ONNX` names.
use harness::{Bench, Unit};
use std::path::{Path, PathBuf};
use tract_linalg::multithread::{Executor, set_default_executor};
use tract_onnx::prelude::*;

fn main() -> TractResult<()> {
    let folder: PathBuf = std::env::var("ONNX").unwrap_or(".".into()).into();
    let b = Bench::new("tract");
    if b.threads() > 1 {
        set_default_executor(Executor::multithread(b.threads()));
    }
    let workloads: [(&str, &[usize]); 5] = [
        ("W6a-mlp-infer", &[1, 784]),
        ("W6b-cnn-infer", &[1, 1, 28, 28]),
        ("W6c-pue-infer", &[1, 19]),
        ("W7-vgg16-infer-b1", &[1, 3, 224, 224]),
        ("W7-vgg16-infer-b8", &[8, 3, 224, 224]),
    ];
    for (workload, shape) in workloads {
        if b.wants(workload) {
            let unit = if workload.starts_with("W7") {
                Unit::Millis
            } else {
                Unit::Micros
            };
            bench(&b, workload, &folder, shape, unit)?;
        }
    }
    Ok(())
}

fn bench(b: &Bench, workload: &str, folder: &Path, shape: &[usize], unit: Unit) -> TractResult<()> {
    let net = tract_onnx::onnx()
        .model_for_path(folder.join(format!("{workload}.onnx")))?
        .into_optimized()?
        .into_runnable()?;
    let values: Vec<f32> = (0..shape.iter().product())
        .map(|i: usize| (i as f32 * 0.7).sin())
        .collect();
    let x: TValue = Tensor::from_shape(shape, &values)?.into();
    b.run(workload, unit, || {
        std::hint::black_box(net.run(tvec![x.clone()]).expect("run"));
    });
    Ok(())
}
