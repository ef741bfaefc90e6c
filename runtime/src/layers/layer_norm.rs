//! Layer normalisation.

use super::Compute;
use super::sizes::rows;
use crate::device::{Borrowed, Cpu};
use crate::kernels::cpu::{activate, activate_backward, layer_norm_backward, layer_norm_forward};
use crate::run::{Run, Step};
use gyul_spec::Opt;

layer! {
    /// Normalises the last axis of every sample: `y = γ·(x − μ) / √(σ² + ε) + β` with that axis' mean and (biased)
    /// variance. `LayerNorm`. One of a single number, which would be 0 whatever it is, is refused.
    ///
    /// Shapes: `[…, F] → […, F]`. Gradient: `dx = (g − mean(g) − x̂·mean(g·x̂)) / √(σ² + ε)` with `g = γ·dy` and
    /// `x̂ = (x − μ)/√(σ² + ε)`; `dγ = Σ dy·x̂`, `dβ = Σ dy`. [Ba et al. 2016](https://arxiv.org/abs/1607.06450).
    ///
    /// | option | default | |
    /// |---|---|---|
    /// | `epsilon` | 0.001 | `ε` |
    ///
    /// [Keras `LayerNormalization`](https://keras.io/api/layers/normalization_layers/layer_normalization/).
    ///
    /// ```
    /// use gyul::prelude::*;
    ///
    /// network! { struct Norm: [2] -> [2] { norm: LayerNorm(epsilon = 0.0), } }
    /// assert_eq!(Norm::new(7).predict(&[3.0, 7.0]), [-1.0, 1.0]);
    /// ```
    LayerNorm {
        /// `γ`: `[F]`, ones at first.
        weight = 0,
        /// `β`: `[F]`, zeros at first.
        bias = 1,
    }
}

impl Compute for LayerNorm<Borrowed<'_>> {
    type Gradients = LayerNorm<Cpu>;

    fn infer(&self, run: &mut Run<'_>, step: &Step<'_>) {
        let ([y, x], cx) = run.tensors(step, [step.y, step.x]);
        let (weights, epsilon) = (
            [self.weight.as_slice(), self.bias.as_slice()],
            step.config.get_f32(Opt::Epsilon),
        );
        layer_norm_forward(&cx, y, &mut [], x, weights, epsilon, rows(x, step));
        activate(&cx, step.activation, y);
    }

    fn forward(&self, run: &mut Run<'_>, step: &Step<'_>) {
        let ([y, saved, x], cx) = run.tensors(step, [step.y, step.saved, step.x]);
        let (weights, epsilon) = (
            [self.weight.as_slice(), self.bias.as_slice()],
            step.config.get_f32(Opt::Epsilon),
        );
        layer_norm_forward(&cx, y, saved, x, weights, epsilon, rows(x, step));
        activate(&cx, step.activation, y);
    }

    fn backward(&self, gradients: &mut LayerNorm, run: &mut Run<'_>, step: &Step<'_>) {
        let accumulate = run.accumulates(step);
        let ([d_x, d_y, saved, y, x], mut cx) =
            run.tensors(step, [step.d_x, step.d_y, step.saved, step.kept_y(), step.x]);
        activate_backward(&cx, step.derived, d_y, y);
        let (sizes, weight) = (rows(x, step), self.weight.as_slice());
        let d_weights = [gradients.weight.as_mut_slice(), gradients.bias.as_mut_slice()];
        layer_norm_backward(&mut cx, d_x, d_weights, d_y, x, weight, saved, sizes, accumulate);
    }
}
