//! Layers that share the weight of another.

use super::conv2d::KERNELS;
use super::sizes::product;
use super::weight::{bias, learns};
use crate::device::{Borrowed, Host};
use crate::kernels::cpu::{
    Epilogue, epilogue_backward, linear_backward_data, linear_backward_weight, linear_forward, linear_transposed,
};
use crate::param::Param;
use crate::run::{Run, Step};
use gyul_spec::{Kind, Opt};

parameters! {
    /// Another layer with the weight of an earlier one: `Tied(encoder)`, or `Tied(encoder, transposed)`. The label is that of a
    /// `Linear`, a `Conv2d` or an `Embedding`; the bias is its own.
    ///
    /// `y = x·W + b`, transposed `y = x·Wᵀ + b`; a convolution as its owner's. Gradients of the weight add up over its uses.
    ///
    /// | of | | shapes |
    /// |---|---|---|
    /// | `Linear<units>`, on `in` features | `Tied(label)` | `[in] → [units]`, `[T, in] → [T, units]` |
    /// | | `Tied(label, transposed)` | `[units] → [in]`, `[T, units] → [T, in]` |
    /// | `Embedding<vocabulary, features>` | `Tied(label, transposed)` | `[features] → [vocabulary]`, `[T, features] → [T, vocabulary]` |
    /// | `Conv2d` | `Tied(label)` | its owner's, of as many channels |
    ///
    /// Other features than the weight has, and the way that its owner does not lend it, are compile errors.
    ///
    /// | option | default | |
    /// |---|---|---|
    /// | `transposed` | `false` | whether `Wᵀ` takes the place of `W`: for the decoder of an autoencoder, or the logits of a language model; shapes follow from it, and it is no const |
    /// | `bias` | `true` | whether `b` is added |
    ///
    /// Vincent et al. 2010, [Stacked Denoising Autoencoders](https://www.jmlr.org/papers/v11/vincent10a.html), tie the weights of
    /// encoder and decoder like this; Press and Wolf 2017, [Using the Output Embedding to Improve Language
    /// Models](https://arxiv.org/abs/1608.05859), those of a language model's two ends.
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
    ///
    /// network! {
    ///     struct Next: [u32; 8] -> [8, 65] {
    ///         tokens: Embedding<65, 16>, read: Gru<16>(sequences = true),
    ///         logits: Tied(tokens, transposed), // no second weight of 16 × 65
    ///     }
    /// }
    /// assert_eq!(Next::PARAMS, 65 * 16 + 2 * 16 * 48 + 2 * 48 + 65);
    /// ```
    Tied {
        /// `[units]`; empty with `bias = false`.
        bias = 0,
    }
}

impl<D: Host> Tied<D> {
    /// The forward pass, with the weight of its owner.
    #[doc(hidden)]
    pub fn infer_tied(&self, weight: &Param<D>, run: &mut Run<'_>, step: &Step<'_>) {
        run.meets(step, !weight.is_frozen() || self.learns());
        self.borrowed().infer(&weight.borrowed(), run, step);
    }
}

impl<'a> Tied<Borrowed<'a>> {
    fn infer(&self, weight: &Param<Borrowed<'a>>, run: &mut Run<'_>, step: &Step<'_>) {
        if step.config.kind == Kind::Conv2d {
            KERNELS.forward_pass([weight, &self.bias], None, run, step);
            return;
        }
        let sizes = product(run, step);
        let [rows, inputs, outputs] = sizes;
        let ([y, x], mut cx) = run.tensors(step, [step.y, step.x]);
        let epilogue = Epilogue {
            scale: None,
            bias: bias(&self.bias),
            activation: step.activation,
        };
        if step.config.is(Opt::Transposed) {
            linear_transposed(&mut cx, y, x, weight.as_slice(), epilogue, [rows, outputs, inputs]);
        } else {
            linear_forward(&mut cx, y, x, weight.as_slice(), epilogue, sizes);
        }
    }
}

impl Tied {
    /// As gradients, the backward pass, with its owner's weight and the gradient of that, which may be another use's already.
    #[doc(hidden)]
    pub fn backward_tied(&mut self, weight: &Param, d_weight: &mut Param, run: &mut Run<'_>, step: &Step<'_>) {
        let accumulate = run.accumulates(step);
        if run.is_idle(step) {
            // Nobody's gradients, which are left as they are.
            self.leave(run.accumulate);
            if !accumulate {
                d_weight.as_mut_slice().fill(0.0);
            }
            return;
        }
        if step.config.kind == Kind::Conv2d {
            KERNELS.backward(&weight.borrowed(), [d_weight, &mut self.bias], run, step);
            return;
        }
        let sizes = product(run, step);
        let [rows, inputs, outputs] = sizes;
        let (wants_d_x, bias_accumulates) = (run.wants_d_x(step), run.accumulate);
        let ([d_x, d_y, y, x], mut cx) = run.tensors(step, [step.d_x, step.d_y, step.kept_y(), step.x]);
        let (d_bias, derived) = (self.bias.as_mut_slice(), (step.derived, &*y));
        epilogue_backward(&mut cx, d_bias, d_y, derived, [rows, outputs], bias_accumulates);
        let d_weight = d_weight.as_mut_slice();
        let learns = learns(weight, d_weight, accumulate);
        let weight = weight.as_slice();
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
