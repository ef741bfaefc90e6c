//! Layers: what the words in `network!` stand for. One file a layer: its formula, its gradient, its shapes.

#[macro_use]
mod parameters;

mod avg_pool2d;
mod batch_norm;
mod conv2d;
mod dropout;
mod gelu;
mod global_avg_pool2d;
mod gru;
mod layer_norm;
mod leaky_relu;
mod linear;
mod lstm;
mod max_pool2d;
mod pointwise;
mod recurrent;
mod relu;
mod rnn;
mod sigmoid;
mod softmax;
mod tanh;
mod view;
mod weight;

pub use avg_pool2d::AvgPool2d;
pub use batch_norm::BatchNorm;
pub use conv2d::Conv2d;
pub use dropout::Dropout;
pub use gelu::Gelu;
pub use global_avg_pool2d::GlobalAvgPool2d;
pub use gru::Gru;
pub use layer_norm::LayerNorm;
pub use leaky_relu::LeakyRelu;
pub use linear::Linear;
pub use lstm::Lstm;
pub use max_pool2d::MaxPool2d;
pub use relu::Relu;
pub use rnn::Rnn;
pub use sigmoid::Sigmoid;
pub use softmax::Softmax;
pub use tanh::Tanh;
pub use view::{Flatten, Reshape};

use crate::kernels::cpu::PoolShape;
use crate::run::{Run, Step};
use gyul_spec::{Config, Window, pool2d_window};

/// A layer with parameters, as generated code calls it.
#[doc(hidden)]
pub trait Layer {
    /// The same layer in the host's own memory: what its gradients are.
    type Gradients;

    /// Inference: `step.x` → `step.y`.
    fn infer(&self, run: &mut Run<'_>, step: &Step);

    /// The forward pass of training: `step.x` → `step.y`, and what the backward pass needs into `step.saved`.
    fn forward(&self, run: &mut Run<'_>, step: &Step) {
        self.infer(run, step);
    }

    /// The backward pass: `step.d_y` → `step.d_x`, and `+=` into `gradients` (`=` where they are the first).
    fn backward(&self, gradients: &mut Self::Gradients, run: &mut Run<'_>, step: &Step);

    /// What its `l1` and `l2` options add to the loss.
    fn penalty(&self, config: &Config) -> f32 {
        let _ = config;
        0.0
    }
}

/// The sizes of a pool.
fn pool2d_shape(run: &Run<'_>, step: &Step) -> PoolShape {
    let Window {
        kernel,
        stride,
        pad,
        out: [oh, ow],
    } = pool2d_window(&step.config, &step.x.shape);
    let (h, w, c) = (step.x.shape.dim(0), step.x.shape.dim(1), step.x.shape.dim(2));
    PoolShape {
        batch: run.batch,
        h,
        w,
        c,
        kernel,
        stride,
        pad,
        oh,
        ow,
    }
}

/// A layer without parameters, as generated code calls it.
#[doc(hidden)]
pub trait Function {
    /// The forward pass of training: `step.x` → `step.y`.
    fn forward(run: &mut Run<'_>, step: &Step);

    /// The backward pass: `step.d_y` → `step.d_x`.
    fn backward(run: &mut Run<'_>, step: &Step);

    /// Inference: `step.x` → `step.y`.
    fn infer(run: &mut Run<'_>, step: &Step) {
        Self::forward(run, step);
    }

    /// As [`infer`](Self::infer), at the end of a network: left out where a loss takes logits.
    fn infer_head(run: &mut Run<'_>, step: &Step) {
        if run.logits {
            run.copy(step.y, step.x);
        } else {
            Self::infer(run, step);
        }
    }

    /// As [`forward`](Self::forward), at the end of a network: left out where the loss takes logits.
    fn forward_head(run: &mut Run<'_>, step: &Step) {
        if run.logits {
            run.copy(step.y, step.x);
        } else {
            Self::forward(run, step);
        }
    }

    /// As [`backward`](Self::backward), at the end of a network.
    fn backward_head(run: &mut Run<'_>, step: &Step) {
        if run.logits {
            run.copy(step.d_x, step.d_y);
        } else {
            Self::backward(run, step);
        }
    }
}
