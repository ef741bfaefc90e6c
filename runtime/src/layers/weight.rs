//! What layers with a weight and a bias have in common.

use super::BatchNorm;
use crate::device::{Borrowed, Device};
use crate::kernels::cpu::Cx;
use crate::param::Param;
use gyul_spec::{Config, Opt};

/// The bias, where the layer was declared with one.
pub(super) fn bias<'a>(bias: &'a Param<Borrowed<'_>>) -> Option<&'a [f32]> {
    (!bias.is_empty()).then(|| bias.as_slice())
}

/// A batch norm at inference as a factor and a summand a channel, in the scratch that `cx` loses, or kept from an earlier pass: of
/// `a·x + b` with the running statistics, `scale = gamma / √(var + ε)` and `shift = (bias − mean)·scale + beta`.
pub(super) fn fold<'a>(
    cx: Cx<'a>,
    bias: Option<&[f32]>,
    norm: &BatchNorm<Borrowed<'_>>,
    config: &Config,
) -> (&'a [f32], &'a [f32], Cx<'a>) {
    let channels = norm.weight.len();
    let fill = |scale: &mut [f32], shift: &mut [f32]| {
        let (mean, variance) = (norm.running_mean.as_slice(), norm.running_var.as_slice());
        for c in 0..channels {
            scale[c] = norm.weight[[c]] / (variance[c] + config.get_f32(Opt::Epsilon)).sqrt();
            shift[c] = (bias.map_or(0.0, |bias| bias[c]) - mean[c]) * scale[c] + norm.bias[[c]];
        }
    };
    if let Some([scale, shift]) = cx.prepack.kept(|| [channels; 2], fill) {
        return (scale, shift, cx);
    }
    let (scale, shared) = cx.shared.split_at_mut(channels);
    let (shift, shared) = shared.split_at_mut(channels);
    fill(scale, shift);
    (scale, shift, Cx { shared, ..cx })
}

/// Whether the gradient of a weight is to be summed. Nobody moves a frozen one: its gradient is zeros, and costs nothing more.
pub(super) fn learns<D: Device>(weight: &Param<D>, d_weight: &mut [f32], accumulate: bool) -> bool {
    let learns = !weight.is_frozen();
    if !learns && !accumulate {
        d_weight.fill(0.0);
    }
    learns
}

/// Adds the gradient of `l1·Σ|w| + l2·Σw²`.
pub(super) fn penalize(gradient: &mut Param, weight: &Param<Borrowed<'_>>, config: &Config) {
    let (l1, l2) = (config.get_f32(Opt::L1), config.get_f32(Opt::L2));
    if l1 == 0.0 && l2 == 0.0 || weight.is_frozen() {
        return;
    }
    for (d, w) in gradient.as_mut_slice().iter_mut().zip(weight.as_slice()) {
        let sign = if *w == 0.0 { 0.0 } else { w.signum() };
        *d += l1 * sign + 2.0 * l2 * w;
    }
}

/// `l1·Σ|w| + l2·Σw²`; of a frozen weight nothing, as it has no gradient of it either, and as Keras sums over what learns.
#[expect(clippy::cast_possible_truncation, reason = "a loss is shown as f32")]
pub(super) fn penalty(weight: &Param<Borrowed<'_>>, config: &Config) -> f32 {
    let (l1, l2) = (config.get_f32(Opt::L1), config.get_f32(Opt::L2));
    if l1 == 0.0 && l2 == 0.0 || weight.is_frozen() {
        return 0.0;
    }
    // Of a hundred million weights an f32 sum would stand still half way.
    let numbers = || weight.as_slice().iter().copied();
    let abs: f64 = numbers().map(|w| f64::from(w.abs())).sum();
    let square: f64 = numbers().map(|w| f64::from(w * w)).sum();
    (f64::from(l1) * abs + f64::from(l2) * square) as f32
}
