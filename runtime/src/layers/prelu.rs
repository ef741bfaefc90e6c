//! The leaky rectified linear unit that learns its slopes.

use super::Compute;
use super::sizes::rows;
use crate::device::{Borrowed, Cpu};
use crate::kernels::cpu::{activate, activate_backward, prelu_backward_data, prelu_backward_slope, prelu_forward};
use crate::run::{Run, Step};

layer! {
    /// The leaky rectified linear unit with a learnt slope a channel: `y = x` where `x > 0`, else `a·x`. `PRelu`.
    ///
    /// Any shape, kept; the slopes are those of the last axis and the same at every pixel or step. Gradient: `dx = dy` where
    /// `x > 0`, else `a·dy`; `da = Σ x·dy` over what is not above 0. [He et al. 2015](https://arxiv.org/abs/1502.01852).
    ///
    /// | option | default | |
    /// |---|---|---|
    /// | `init` | 0.25 | where every slope begins: the paper's and `PyTorch`'s 0.25, while Keras begins at 0 |
    ///
    /// [Keras `PReLU`](https://keras.io/api/layers/activation_layers/prelu/), which has a slope for every number of a sample unless
    /// its `shared_axes` name the other axes.
    ///
    /// ```
    /// use gyul::prelude::*;
    ///
    /// network! { struct Leak: [3] -> [3] { leak: PRelu(init = 0.5), } }
    ///
    /// let mut net = Leak::new(7);
    /// assert_eq!(net.predict(&[-1.0, -2.0, 2.0]), [-0.5, -1.0, 2.0]);
    /// net.leak.weight[[1]] = 0.0;
    /// assert_eq!(net.predict(&[-1.0, -2.0, 2.0]), [-0.5, 0.0, 2.0]);
    /// ```
    PRelu {
        /// `a`: `[C]`.
        weight = 0,
    }
}

impl Compute for PRelu<Borrowed<'_>> {
    type Gradients = PRelu<Cpu>;

    fn infer(&self, run: &mut Run<'_>, step: &Step<'_>) {
        let ([y, x], cx) = run.tensors(step, [step.y, step.x]);
        prelu_forward(&cx, y, x, self.weight.as_slice(), rows(x, step));
        activate(&cx, step.activation, y);
    }

    fn backward(&self, gradients: &mut PRelu, run: &mut Run<'_>, step: &Step<'_>) {
        let (accumulate, wants_d_x) = (run.accumulates(step), run.wants_d_x(step));
        let ([d_x, d_y, y, x], mut cx) = run.tensors(step, [step.d_x, step.d_y, step.kept_y(), step.x]);
        activate_backward(&cx, step.derived, d_y, y);
        let sizes = rows(x, step);
        prelu_backward_slope(&mut cx, gradients.weight.as_mut_slice(), d_y, x, sizes, accumulate);
        if wants_d_x {
            prelu_backward_data(&cx, d_x, d_y, x, self.weight.as_slice(), sizes);
        }
    }
}
