//! Fully connected.

use super::sizes::product;
use super::weight::{bias, fold, learns, penalize, penalty};
use super::{BatchNorm, Compute};
use crate::device::{Borrowed, Cpu, Host};
use crate::kernels::cpu::{Epilogue, epilogue_backward, linear_backward_data, linear_backward_weight, linear_forward};
use crate::run::{Run, Step};
use gyul_spec::Config;

layer! {
    /// Fully connected: `y = x·W + b`, on the last axis. `Linear<units>`.
    ///
    /// Shapes: `[in] → [units]`, or `[T, in] → [T, units]` with the same weight at every step.
    /// Gradient: `dx = dy·Wᵀ`, `dW = xᵀ·dy`, `db = Σ dy`, summed over the batch (and the steps).
    ///
    /// | option | default | |
    /// |---|---|---|
    /// | `bias` | `true` | whether `b` is added |
    /// | `init` | `glorot` | or `he`: see [`Init`](gyul_spec::Init) |
    /// | `l1`, `l2` | 0 | adds `l1·Σ\|W\| + l2·ΣW²` to the loss |
    ///
    /// [Keras `Dense`](https://keras.io/api/layers/core_layers/dense/).
    ///
    /// ```
    /// use gyul::prelude::*;
    ///
    /// network! { struct Line: [2] -> [1] { line: Linear<1>, } }
    ///
    /// let mut net = Line::new(7);
    /// net.line.weight.as_mut_slice().copy_from_slice(&[2.0, -1.0]);
    /// net.line.bias[[0]] = 0.5;
    /// assert_eq!(net.predict(&[3.0, 1.0]), [5.5]);
    /// ```
    Linear {
        /// `[in, units]`.
        weight = 0,
        /// `[units]`; empty with `bias = false`.
        bias = 1,
    }
}

impl<D: Host> Linear<D> {
    /// Inference with the batch norm after it folded in.
    #[doc(hidden)]
    pub fn infer_normed(&self, norm: &BatchNorm<D>, config: &Config, run: &mut Run<'_>, step: &Step<'_>) {
        self.borrowed().normed(&norm.borrowed(), config, run, step);
    }
}

impl Linear<Borrowed<'_>> {
    fn normed(&self, norm: &BatchNorm<Borrowed<'_>>, config: &Config, run: &mut Run<'_>, step: &Step<'_>) {
        let sizes = product(run, step);
        let ([y, x], cx) = run.tensors(step, [step.y, step.x]);
        let (scale, shift, mut cx) = fold(cx, bias(&self.bias), norm, config);
        let epilogue = Epilogue {
            scale: Some(scale),
            bias: Some(shift),
            activation: step.activation,
        };
        linear_forward(&mut cx, y, x, self.weight.as_slice(), epilogue, sizes);
    }
}

impl Compute for Linear<Borrowed<'_>> {
    type Gradients = Linear<Cpu>;

    fn infer(&self, run: &mut Run<'_>, step: &Step<'_>) {
        let sizes = product(run, step);
        let ([y, x], mut cx) = run.tensors(step, [step.y, step.x]);
        let epilogue = Epilogue {
            scale: None,
            bias: bias(&self.bias),
            activation: step.activation,
        };
        linear_forward(&mut cx, y, x, self.weight.as_slice(), epilogue, sizes);
    }

    fn backward(&self, gradients: &mut Linear, run: &mut Run<'_>, step: &Step<'_>) {
        let sizes @ [rows, _, outputs] = product(run, step);
        let (accumulate, wants_d_x) = (run.accumulates(step), run.wants_d_x(step));
        // What is not shared adds up over passes only.
        let run_accumulates = run.accumulate;
        let ([d_x, d_y, y, x], mut cx) = run.tensors(step, [step.d_x, step.d_y, step.kept_y(), step.x]);
        let (d_bias, derived) = (gradients.bias.as_mut_slice(), (step.derived, &*y));
        epilogue_backward(&mut cx, d_bias, d_y, derived, [rows, outputs], run_accumulates);
        let d_weight = gradients.weight.as_mut_slice();
        if learns(&self.weight, d_weight, accumulate) {
            linear_backward_weight(&mut cx, d_weight, d_y, x, sizes, accumulate);
        }
        if !run_accumulates {
            penalize(&mut gradients.weight, &self.weight, &step.config);
        }
        if wants_d_x {
            linear_backward_data(&mut cx, d_x, d_y, self.weight.as_slice(), sizes);
        }
    }

    fn penalty(&self, config: &Config) -> f32 {
        penalty(&self.weight, config)
    }
}
