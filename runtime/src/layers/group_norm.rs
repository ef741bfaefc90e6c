//! Group normalisation.

use super::Compute;
use crate::device::{Borrowed, Cpu};
use crate::kernels::cpu::{GroupShape, activate, activate_backward, group_norm_backward, group_norm_forward};
use crate::run::{Run, Step};
use gyul_spec::{Opt, Slot};

layer! {
    /// Normalises groups of channels of every sample: `y = γ·(x − μ) / √(σ² + ε) + β` with the mean and the (biased) variance of
    /// the group over all pixels of the sample. `GroupNorm<groups>`.
    ///
    /// A group is `C / groups` channels that follow one another. With one group this is layer norm over whole samples, with as many
    /// as channels instance norm. It does not depend on the batch: training and inference compute the same.
    /// Groups of a single number, which would be 0 whatever it is, are refused.
    ///
    /// Shapes: `[…, C] → […, C]`, where `groups` divides `C`. Gradient: `dx = (g − mean(g) − x̂·mean(g·x̂)) / √(σ² + ε)` with
    /// `g = γ·dy`, `x̂ = (x − μ)/√(σ² + ε)` and means over the group; `dγ = Σ dy·x̂`, `dβ = Σ dy`.
    /// [Wu and He 2018](https://arxiv.org/abs/1803.08494).
    ///
    /// | option | default | |
    /// |---|---|---|
    /// | `epsilon` | 0.001 | `ε` |
    ///
    /// [Keras `GroupNormalization`](https://keras.io/api/layers/normalization_layers/group_normalization/).
    ///
    /// ```
    /// use gyul::prelude::*;
    ///
    /// network! { struct Norm: [4] -> [4] { norm: GroupNorm<2>(epsilon = 0.0), } }
    /// assert_eq!(Norm::new(7).predict(&[3.0, 7.0, 10.0, 0.0]), [-1.0, 1.0, 1.0, -1.0]);
    /// ```
    GroupNorm {
        /// `γ`: `[C]`, ones at first.
        weight = 0,
        /// `β`: `[C]`, zeros at first.
        bias = 1,
    }
}

fn shape(run: &Run<'_>, step: &Step<'_>) -> GroupShape {
    let channels = step.x.shape.last();
    GroupShape {
        batch: run.batch,
        pixels: step.x.shape.len() / channels,
        channels,
        groups: step.config.sizes()[0],
    }
}

impl GroupNorm<Borrowed<'_>> {
    /// Both passes forward; `saved` is empty at inference.
    fn normalize(&self, run: &mut Run<'_>, step: &Step<'_>, saved: Slot) {
        let shape = shape(run, step);
        let ([y, saved, x], mut cx) = run.tensors(step, [step.y, saved, step.x]);
        let (weights, epsilon) = (
            [self.weight.as_slice(), self.bias.as_slice()],
            step.config.get_f32(Opt::Epsilon),
        );
        group_norm_forward(&mut cx, y, saved, x, weights, epsilon, &shape);
        activate(&cx, step.activation, y);
    }
}

impl Compute for GroupNorm<Borrowed<'_>> {
    type Gradients = GroupNorm<Cpu>;

    fn infer(&self, run: &mut Run<'_>, step: &Step<'_>) {
        self.normalize(run, step, Slot::NONE);
    }

    fn forward(&self, run: &mut Run<'_>, step: &Step<'_>) {
        self.normalize(run, step, step.saved);
    }

    fn backward(&self, gradients: &mut GroupNorm, run: &mut Run<'_>, step: &Step<'_>) {
        let (accumulate, shape) = (run.accumulates(step), shape(run, step));
        let ([d_x, d_y, saved, y, x], mut cx) =
            run.tensors(step, [step.d_x, step.d_y, step.saved, step.kept_y(), step.x]);
        activate_backward(&cx, step.derived, d_y, y);
        let d_weights = [gradients.weight.as_mut_slice(), gradients.bias.as_mut_slice()];
        let weight = self.weight.as_slice();
        group_norm_backward(&mut cx, d_x, d_weights, d_y, x, weight, saved, &shape, accumulate);
    }
}
