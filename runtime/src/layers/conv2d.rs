//! Convolution over images.

use super::weight::{bias, fold, penalize, penalty};
use super::{BatchNorm, Layer};
use crate::device::{Cpu, Host};
use crate::kernels::cpu::{
    Epilogue, activate_backward, bias_backward, conv2d_backward_data, conv2d_backward_weight, conv2d_forward,
};
use crate::run::{Run, Step};
use gyul_spec::{Config, conv2d_shape};

layer! {
    /// Convolution of an image with `filters` kernels: `Conv2d<filters, kernel>`, or `Conv2d<filters, height, width>`.
    ///
    /// `y[i, j, o] = b[o] + Σ x[i·s + a·d − p, j·s + b·d − p, c] · W[a, b, c, o]` over the kernel's rows `a`, columns `b` and
    /// the channels `c`, with stride `s`, dilation `d` and padding `p` (the field's convolution: a correlation). With groups
    /// channels and filters are cut into as many parts, and a filter sees only the channels of its part.
    ///
    /// Shapes: `[H, W, C] → [H', W', filters]`, where `H' = (H + 2p − d·(kernel − 1) − 1) / s + 1` rounded down, and with
    /// `padding = same` `H' = H / s` rounded up. Gradient: `dx` is the correlation of the padded `dy` with the kernels
    /// turned round, `dW[a, b, c, o] = Σ x[i·s + a·d − p, …, c] · dy[i, j, o]`, `db = Σ dy`.
    ///
    /// | option | default | |
    /// |---|---|---|
    /// | `stride` | 1 | pixels between two windows, down and right |
    /// | `padding` | `valid` | `same` (Keras: the odd zero below and to the right), or zeros on every side |
    /// | `dilation` | 1 | pixels between two taps of a kernel, down and right |
    /// | `groups` | 1 | parts of the channels, each with filters of its own; a divisor of both numbers |
    /// | `bias` | `true` | whether `b` is added |
    /// | `init` | `glorot` | or `he`: see [`Init`](gyul_spec::Init) |
    /// | `l1`, `l2` | 0 | adds `l1·Σ\|W\| + l2·ΣW²` to the loss |
    ///
    /// [Keras `Conv2D`](https://keras.io/api/layers/convolution_layers/convolution2d/).
    ///
    /// ```
    /// use gyul::prelude::*;
    ///
    /// network! { struct Edges: [3, 3, 1] -> [3, 2, 1] { edge: Conv2d<1, 1, 2>(bias = false), } }
    ///
    /// let mut net = Edges::new(7);
    /// net.edge.weight.as_mut_slice().copy_from_slice(&[-1.0, 1.0]); // the difference of two neighbours
    /// let step = [[[0.0], [0.0], [1.0]]; 3];
    /// assert_eq!(net.predict(&step), [[[0.0], [1.0]]; 3]);
    /// ```
    Conv2d {
        /// `[kernel height, kernel width, in / groups, filters]`.
        weight = 0,
        /// `[filters]`; empty with `bias = false`.
        bias = 1,
    }
}

impl<D: Host> Conv2d<D> {
    /// Inference with the batch norm after it folded in.
    #[doc(hidden)]
    pub fn infer_normed(&self, norm: &BatchNorm<D>, config: &Config, run: &mut Run<'_>, step: &Step<'_>) {
        let shape = conv2d_shape(&step.config, &step.x.shape, run.batch);
        let ([y, x], cx) = run.tensors(step, [step.y, step.x]);
        let (scale, shift, mut cx) = fold(cx, bias(&self.bias), norm, config);
        let epilogue = Epilogue {
            scale: Some(scale),
            bias: Some(shift),
            activation: step.activation,
        };
        conv2d_forward(&mut cx, y, x, self.weight.as_slice(), epilogue, &shape);
    }
}

impl<D: Host> Layer for Conv2d<D> {
    type Gradients = Conv2d<Cpu>;

    fn infer(&self, run: &mut Run<'_>, step: &Step<'_>) {
        let shape = conv2d_shape(&step.config, &step.x.shape, run.batch);
        let ([y, x], mut cx) = run.tensors(step, [step.y, step.x]);
        let epilogue = Epilogue {
            scale: None,
            bias: bias(&self.bias),
            activation: step.activation,
        };
        conv2d_forward(&mut cx, y, x, self.weight.as_slice(), epilogue, &shape);
    }

    fn backward(&self, gradients: &mut Conv2d, run: &mut Run<'_>, step: &Step<'_>) {
        let shape = conv2d_shape(&step.config, &step.x.shape, run.batch);
        let (accumulate, wants_d_x) = (run.accumulates(step), run.wants_d_x(step));
        // What is not shared adds up over passes only.
        let run_accumulates = run.accumulate;
        let ([d_x, d_y, y, x], mut cx) = run.tensors(step, [step.d_x, step.d_y, step.kept_y(), step.x]);
        activate_backward(&cx, step.activation, d_y, y);
        conv2d_backward_weight(&mut cx, gradients.weight.as_mut_slice(), d_y, x, &shape, accumulate);
        if !run_accumulates {
            penalize(&mut gradients.weight, &self.weight, &step.config);
        }
        if !self.bias.is_empty() {
            let rows = shape.batch * shape.oh * shape.ow;
            bias_backward(
                &mut cx,
                gradients.bias.as_mut_slice(),
                d_y,
                rows,
                shape.out,
                run_accumulates,
            );
        }
        if wants_d_x {
            conv2d_backward_data(&mut cx, d_x, d_y, self.weight.as_slice(), &shape);
        }
    }

    fn penalty(&self, config: &Config) -> f32 {
        penalty(&self.weight, config)
    }
}
