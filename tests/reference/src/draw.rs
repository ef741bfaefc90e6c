//! Random numbers, all of them exact in f32 so that gyul and the reference see the same.

use crate::{Params, Tensor};
use gyul_runtime::{Network, Trainable};
use ndarray::ArrayD;
use rand::{Rng, RngExt};

/// Numbers of both signs at least 1/16 away from 0, where activations bend, and of variance about 1.
pub fn normal(dims: &[usize], rng: &mut impl Rng) -> Tensor {
    ArrayD::from_shape_simple_fn(dims, || {
        // The sum of three uniform numbers is close enough to a bell.
        let bell: f32 = (0..3).map(|_| rng.random_range(-1.0_f32..1.0)).sum();
        f64::from(bell + 0.0625_f32.copysign(bell))
    })
}

/// An input of numbers, and as gyul sees it.
pub(crate) fn numbers(dims: &[usize], rng: &mut impl Rng) -> (Tensor, ArrayD<f32>) {
    let x = normal(dims, rng);
    let input = single(&x);
    (x, input)
}

/// An input of indices below `vocabulary`, and as gyul sees it: each the bits of an `f32`.
pub(crate) fn indices(dims: &[usize], vocabulary: usize, rng: &mut impl Rng) -> (Tensor, ArrayD<f32>) {
    let x = ArrayD::from_shape_simple_fn(dims, || rng.random_range(0..vocabulary as u32));
    (x.mapv(f64::from), x.mapv(f32::from_bits))
}

/// In the precision that gyul works in.
pub fn single(x: &Tensor) -> ArrayD<f32> {
    x.mapv(|x| x as f32)
}

/// The network's parameters.
pub fn parameters<N: Network<Device = gyul_runtime::Cpu>>(net: &N) -> Params {
    let all = net.parameters();
    all.map(|(name, param)| (name, param.view().mapv(f64::from))).collect()
}

/// Moves every parameter that starts as a constant: zeros and ones would hide what is multiplied or added.
pub fn perturb<N: Trainable>(net: &mut N, rng: &mut impl Rng) {
    let names: Vec<_> = net.parameters().map(|(name, _)| name).collect();
    let mut names = names.iter();
    N::walk([net], &mut |[param]| {
        let name = names.next().expect("a name for each parameter");
        if name.ends_with(".recurrent") || name.ends_with("weight") && param.shape().len() > 1 {
            return;
        }
        // Scales and variances around 1, biases and means around 0.
        let around = if name.ends_with("weight") || name.ends_with("var") {
            0.5
        } else {
            -0.5
        };
        param.as_mut_slice().fill_with(|| around + rng.random::<f32>());
    });
}
