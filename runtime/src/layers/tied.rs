//! Layers that share the weight of another.

use super::conv2d::KERNELS;
use super::sizes::product;
use super::weight::{bias, learns};
use super::{Conv2d, Linear};
use crate::device::{Borrowed, Host};
use crate::kernels::cpu::{
    Epilogue, epilogue_backward, linear_backward_data, linear_backward_weight, linear_forward, linear_transposed,
};
use crate::param::Param;
use crate::run::{Run, Step};
use gyul_spec::Opt;

parameters! {
    /// Another layer with the weight of an earlier one: `Tied(encoder)`, or `Tied(encoder, transposed)`. The label is that of a
    /// `Linear` or a `Conv2d`; the bias is its own.
    ///
    /// `y = x·W + b`, transposed `y = x·Wᵀ + b`; a convolution as its owner's. Gradients of the weight add up over its uses.
    ///
    /// | option | default | |
    /// |---|---|---|
    /// | `transposed` | `false` | whether `Wᵀ` takes the place of `W`: for the decoder of an autoencoder. Only of a `Linear` |
    /// | `bias` | `true` | whether `b` is added |
    ///
    /// Vincent et al. 2010, [Stacked Denoising Autoencoders](https://www.jmlr.org/papers/v11/vincent10a.html), tie the weights of
    /// encoder and decoder like this.
    ///
    /// ```
    /// use gyul::prelude::*;
    ///
    /// network! {
    ///     struct Auto: [3] -> [3] {
    ///         code: Linear<2>, Tanh,
    ///         back: Tied(code, transposed),
    ///     }
    /// }
    /// assert_eq!(Auto::PARAMS, 3 * 2 + 2 + 3);
    /// ```
    Tied {
        /// `[units]`; empty with `bias = false`.
        bias = 0,
    }
}

impl<D: Host> Linear<D> {
    /// `tied`, which uses this layer's weight.
    #[doc(hidden)]
    pub fn infer_tied(&self, tied: &Tied<D>, run: &mut Run<'_>, step: &Step<'_>) {
        run.meets(step, !self.weight.is_frozen() || tied.learns());
        self.borrowed().tied(&tied.borrowed(), run, step);
    }
}

impl Linear<Borrowed<'_>> {
    fn tied(&self, tied: &Tied<Borrowed<'_>>, run: &mut Run<'_>, step: &Step<'_>) {
        let sizes = product(run, step);
        let [rows, inputs, outputs] = sizes;
        let ([y, x], mut cx) = run.tensors(step, [step.y, step.x]);
        let epilogue = Epilogue {
            scale: None,
            bias: bias(&tied.bias),
            activation: step.activation,
        };
        if step.config.is(Opt::Transposed) {
            linear_transposed(&mut cx, y, x, self.weight.as_slice(), epilogue, [rows, outputs, inputs]);
        } else {
            linear_forward(&mut cx, y, x, self.weight.as_slice(), epilogue, sizes);
        }
    }
}

impl Linear {
    /// The backward pass of `tied`.
    #[doc(hidden)]
    pub fn backward_tied(&self, gradients: &mut Self, d_tied: &mut Tied, run: &mut Run<'_>, step: &Step<'_>) {
        if leaves(&mut gradients.weight, d_tied, run, step) {
            return;
        }
        let sizes = product(run, step);
        let [rows, inputs, outputs] = sizes;
        let (accumulate, wants_d_x, bias_accumulates) = (run.accumulates(step), run.wants_d_x(step), run.accumulate);
        let ([d_x, d_y, y, x], mut cx) = run.tensors(step, [step.d_x, step.d_y, step.kept_y(), step.x]);
        let (d_bias, derived) = (d_tied.bias.as_mut_slice(), (step.derived, &*y));
        epilogue_backward(&mut cx, d_bias, d_y, derived, [rows, outputs], bias_accumulates);
        let (weight, d_weight) = (self.weight.as_slice(), gradients.weight.as_mut_slice());
        let learns = learns(&self.weight, d_weight, accumulate);
        if step.config.is(Opt::Transposed) {
            // With `y = x·Wᵀ`: `dW = dyᵀ·x`, `dx = dy·W`.
            let turned = [rows, outputs, inputs];
            if learns {
                linear_backward_weight(&mut cx, d_weight, x, d_y, turned, accumulate);
            }
            if wants_d_x {
                linear_forward(&mut cx, d_x, d_y, weight, Epilogue::default(), turned);
            }
        } else {
            if learns {
                linear_backward_weight(&mut cx, d_weight, d_y, x, sizes, accumulate);
            }
            if wants_d_x {
                linear_backward_data(&mut cx, d_x, d_y, weight, sizes);
            }
        }
    }
}

/// Whether the step's gradients are nobody's, so that they are left as they are.
fn leaves(d_weight: &mut Param, d_tied: &mut Tied, run: &Run<'_>, step: &Step<'_>) -> bool {
    let is_idle = run.is_idle(step);
    if is_idle {
        d_tied.leave(run.accumulate);
        if !run.accumulates(step) {
            d_weight.as_mut_slice().fill(0.0);
        }
    }
    is_idle
}

impl<D: Host> Conv2d<D> {
    /// `tied`, which uses this layer's weight.
    #[doc(hidden)]
    pub fn infer_tied(&self, tied: &Tied<D>, run: &mut Run<'_>, step: &Step<'_>) {
        run.meets(step, !self.weight.is_frozen() || tied.learns());
        let (weight, bias) = (self.weight.borrowed(), tied.bias.borrowed());
        KERNELS.forward_pass([&weight, &bias], None, run, step);
    }
}

impl Conv2d {
    /// The backward pass of `tied`.
    #[doc(hidden)]
    pub fn backward_tied(&self, gradients: &mut Self, d_tied: &mut Tied, run: &mut Run<'_>, step: &Step<'_>) {
        if leaves(&mut gradients.weight, d_tied, run, step) {
            return;
        }
        let gradients = [&mut gradients.weight, &mut d_tied.bias];
        KERNELS.backward(&self.weight.borrowed(), gradients, run, step);
    }
}
