//! Batch normalisation.

use super::Compute;
use super::sizes::rows;
use crate::device::{Borrowed, Cpu};
use crate::kernels::cpu::{activate, activate_backward, batch_norm_backward, batch_norm_forward, batch_norm_infer};
use crate::run::{Run, Step};
use gyul_spec::Opt;

layer! {
    /// Normalises every channel over the batch (and the pixels): `y = γ·(x − μ) / √(σ² + ε) + β`. `BatchNorm`.
    ///
    /// In training `μ` and `σ²` are the batch's mean and (biased) variance, and the running statistics move towards them:
    /// `running = momentum·running + (1 − momentum)·batch`. At inference they are the running statistics; directly after a
    /// `Conv2d` or `Linear` the layer is then folded into it.
    ///
    /// A batch of one sample has one value of each channel behind a `Linear`: all of them are normalised to 0, and the running statistics stay as they
    /// are, for one value has no variance (Keras moves them towards 0, `PyTorch` refuses such a batch). The last batch of an epoch may be one; with a
    /// `batch_size` of 1 nothing is learnt through the layer, and the trainer says so.
    ///
    /// A frozen layer computes as at inference, also in training, as Keras' does.
    ///
    /// Shapes: `[…, C] → […, C]`. Gradient: `dx = γ/√(σ²+ε) · (dy − mean(dy) − x̂·mean(dy·x̂))` with `x̂ = (x − μ)/√(σ² + ε)`,
    /// `dγ = Σ dy·x̂`, `dβ = Σ dy`. [Ioffe and Szegedy 2015](https://arxiv.org/abs/1502.03167).
    ///
    /// | option | default | |
    /// |---|---|---|
    /// | `momentum` | 0.99 | how much of the running statistics a step keeps |
    /// | `epsilon` | 0.001 | `ε` |
    ///
    /// Of what the running statistics began as `momentum^t` is left after `t` steps: of 0.99 5 % after 299, of 0.9 after 29. A training of fewer leaves a
    /// network that predicts by statistics near their start, however well it learnt; [early stopping](crate::train::Trainer::early_stopping) that waits
    /// fewer than two thirds as many may take such a one for the best. The trainer says so before the first epoch, but not of a `BatchNorm` in a network
    /// within the one that it trains; `BatchNorm(momentum = 0.9)` suits both.
    ///
    /// [Keras `BatchNormalization`](https://keras.io/api/layers/normalization_layers/batch_normalization/).
    ///
    /// ```
    /// use gyul::prelude::*;
    ///
    /// network! { struct Norm: [2] -> [2] { norm: BatchNorm(epsilon = 0.0), } }
    ///
    /// let mut net = Norm::new(7);
    /// net.norm.running_mean.as_mut_slice().copy_from_slice(&[1.0, 2.0]);
    /// net.norm.running_var.as_mut_slice().copy_from_slice(&[4.0, 1.0]);
    /// assert_eq!(net.predict(&[3.0, 3.0]), [1.0, 1.0]);
    /// ```
    BatchNorm {
        /// `γ`: `[C]`, ones at first.
        weight = 0,
        /// `β`: `[C]`, zeros at first.
        bias = 1,
        /// `[C]`, zeros at first.
        running_mean = 2,
        /// `[C]`, ones at first.
        running_var = 3,
    }
}

impl Compute for BatchNorm<Borrowed<'_>> {
    type Gradients = BatchNorm<Cpu>;

    fn infer(&self, run: &mut Run<'_>, step: &Step<'_>) {
        let ([y, x], cx) = run.tensors(step, [step.y, step.x]);
        let (scale, shift, cx) = super::weight::fold(cx, None, self, &step.config);
        batch_norm_infer(&cx, y, x, scale, shift);
        activate(&cx, step.activation, y);
    }

    fn forward(&self, run: &mut Run<'_>, step: &Step<'_>) {
        if self.is_frozen() {
            return self.infer(run, step);
        }
        let ([y, saved, x], mut cx) = run.tensors(step, [step.y, step.saved, step.x]);
        let (sizes @ [_, channels], epsilon) = (rows(x, step), step.config.get_f32(Opt::Epsilon));
        let (saved, weights) = (
            &mut saved[..2 * channels],
            [self.weight.as_slice(), self.bias.as_slice()],
        );
        batch_norm_forward(&mut cx, y, saved, x, weights, epsilon, step.activation, sizes);
    }

    fn backward(&self, gradients: &mut BatchNorm, run: &mut Run<'_>, step: &Step<'_>) {
        if self.is_frozen() {
            return self.frozen_backward(gradients, run, step);
        }
        let accumulate = run.accumulates(step);
        let ([d_x, d_y, saved, y, x], mut cx) =
            run.tensors(step, [step.d_x, step.d_y, step.saved, step.kept_y(), step.x]);
        let (sizes @ [_, channels], weight) = (rows(x, step), self.weight.as_slice());
        let (saved, d_weights) = (
            &saved[..2 * channels],
            [gradients.weight.as_mut_slice(), gradients.bias.as_mut_slice()],
        );
        let derived = (step.derived, &*y);
        batch_norm_backward(
            &mut cx, d_x, d_weights, d_y, x, weight, saved, derived, sizes, accumulate,
        );
        self.move_statistics(gradients, saved, step, sizes[0]);
    }
}

impl BatchNorm<Borrowed<'_>> {
    /// Whether the layer is frozen, not one of its parameters alone: it then goes by its running statistics.
    fn is_frozen(&self) -> bool {
        self.weight.is_frozen() && self.bias.is_frozen()
    }

    /// The backward pass of inference: `dx = γ/√(running σ² + ε)·dy`, and nothing is learnt.
    fn frozen_backward(&self, gradients: &mut BatchNorm, run: &mut Run<'_>, step: &Step<'_>) {
        let slots = [step.d_x, step.d_y, step.saved, step.kept_y()];
        let ([d_x, d_y, saved, y], cx) = run.tensors(step, slots);
        activate_backward(&cx, step.derived, d_y, y);
        let (scale, _, cx) = super::weight::fold(cx, None, self, &step.config);
        let shift = &mut saved[..scale.len()];
        shift.fill(0.0);
        batch_norm_infer(&cx, d_x, d_y, scale, shift);
        let BatchNorm {
            weight,
            bias,
            running_mean,
            running_var,
        } = gradients;
        for gradient in [weight, bias, running_mean, running_var] {
            gradient.as_mut_slice().fill(0.0);
        }
    }

    /// The step that the running statistics are to take: towards the batch's mean, and its variance, which `saved` holds as
    /// `1/√(σ² + ε)`. None of a single value of each channel: that has no variance.
    fn move_statistics(&self, gradients: &mut BatchNorm, saved: &[f32], step: &Step<'_>, values: usize) {
        let momentum = if values > 1 {
            step.config.get_f32(Opt::Momentum)
        } else {
            1.0
        };
        let (share, epsilon) = (1.0 - momentum, step.config.get_f32(Opt::Epsilon));
        let (mean, deviation) = saved.split_at(self.weight.len());
        for (c, (mean, deviation)) in mean.iter().zip(deviation).enumerate() {
            let variance = (1.0 / (deviation * deviation) - epsilon).max(0.0);
            gradients.running_mean[[c]] = share * (mean - self.running_mean[[c]]);
            gradients.running_var[[c]] = share * (variance - self.running_var[[c]]);
        }
    }
}
