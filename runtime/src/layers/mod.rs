//! Layers: what the words in `network!` stand for. One file a layer: its formula, its gradient, its shapes.

#[macro_use]
mod parameters;

/// A layer without parameters that computes as another does, of sizes of its own.
macro_rules! same_as {
    ($layer:ident: $other:ident) => {
        impl crate::layers::Function for $layer {
            fn forward(run: &mut crate::run::Run<'_>, step: &crate::run::Step<'_>) {
                crate::layers::$other::forward(run, step);
            }

            fn backward(run: &mut crate::run::Run<'_>, step: &crate::run::Step<'_>) {
                crate::layers::$other::backward(run, step);
            }
        }
    };
}

mod attention;
mod attention_step;
mod avg_pool1d;
mod avg_pool2d;
mod batch_norm;
mod by_channel;
mod conv1d;
mod conv1d_step;
mod conv2d;
mod conv_transpose2d;
mod convolution;
mod depthwise_conv2d;
mod dropout;
mod elu;
mod embedding;
mod gelu;
mod global_avg_pool1d;
mod global_avg_pool2d;
mod global_max_pool1d;
mod global_max_pool2d;
mod group_norm;
mod gru;
mod hard_swish;
mod last_step;
mod layer_norm;
mod leaky_relu;
mod linear;
mod lstm;
mod max_pool1d;
mod max_pool2d;
mod merge;
mod pointwise;
mod positional_embedding;
mod positional_encoding;
mod prelu;
mod recurrent;
mod relu;
mod rnn;
mod selu;
mod sigmoid;
mod silu;
mod sizes;
mod softmax;
mod softplus;
mod stepped;
mod tanh;
mod tied;
mod upsample2d;
mod view;
mod weight;

#[cfg(test)]
mod tests;

pub use attention::MultiHeadAttention;
pub use avg_pool1d::AvgPool1d;
pub use avg_pool2d::AvgPool2d;
pub use batch_norm::BatchNorm;
pub use by_channel::{Scale, Shift};
pub use conv_transpose2d::ConvTranspose2d;
pub use conv1d::Conv1d;
pub use conv2d::Conv2d;
pub use depthwise_conv2d::DepthwiseConv2d;
pub use dropout::Dropout;
pub use elu::Elu;
pub use embedding::Embedding;
pub use gelu::Gelu;
pub use global_avg_pool1d::GlobalAvgPool1d;
pub use global_avg_pool2d::GlobalAvgPool2d;
pub use global_max_pool1d::GlobalMaxPool1d;
pub use global_max_pool2d::GlobalMaxPool2d;
pub use group_norm::GroupNorm;
pub use gru::Gru;
pub use hard_swish::HardSwish;
pub use last_step::LastStep;
pub use layer_norm::LayerNorm;
pub use leaky_relu::LeakyRelu;
pub use linear::Linear;
pub use lstm::Lstm;
pub use max_pool1d::MaxPool1d;
pub use max_pool2d::MaxPool2d;
pub use merge::{Add, Concat, Mul};
pub use positional_embedding::PositionalEmbedding;
pub use positional_encoding::PositionalEncoding;
pub use prelu::PRelu;
pub use relu::Relu;
pub use rnn::Rnn;
pub use selu::Selu;
pub use sigmoid::Sigmoid;
pub use silu::Silu;
pub use softmax::Softmax;
pub use softplus::Softplus;
pub use tanh::Tanh;
pub use tied::Tied;
pub use upsample2d::Upsample2d;
pub use view::{Flatten, Reshape};

use crate::kernels::cpu::PoolShape;
use crate::run::{Run, Step};
use gyul_spec::{Config, Window, pool_window};

/// A layer with parameters, as generated code calls it: `layer!` implements it.
#[doc(hidden)]
pub trait Layer {
    /// The same layer in the host's own memory: what its gradients are.
    type Gradients;

    /// Inference: `step.x` → `step.y`.
    fn infer(&self, run: &mut Run<'_>, step: &Step<'_>);

    /// The forward pass of training: `step.x` → `step.y`, and what the backward pass needs into `step.saved`.
    fn forward(&self, run: &mut Run<'_>, step: &Step<'_>);

    /// The backward pass: `step.d_y` → `step.d_x`, and `+=` into `gradients` (`=` where they are the first).
    fn backward(&self, gradients: &mut Self::Gradients, run: &mut Run<'_>, step: &Step<'_>);

    /// What its `l1` and `l2` options add to the loss.
    fn penalty(&self, config: &Config) -> f32;
}

/// What a layer with parameters computes, on borrowed memory: compiled here, not in every user's crate for every device. The methods are
/// those of [`Layer`].
trait Compute {
    type Gradients;

    fn infer(&self, run: &mut Run<'_>, step: &Step<'_>);

    fn forward(&self, run: &mut Run<'_>, step: &Step<'_>) {
        self.infer(run, step);
    }

    fn backward(&self, gradients: &mut Self::Gradients, run: &mut Run<'_>, step: &Step<'_>);

    fn penalty(&self, config: &Config) -> f32 {
        let _ = config;
        0.0
    }
}

/// The sizes of a pool: one over a sequence is over an image of one row, one without a window's size over all there is.
fn pool_shape(run: &Run<'_>, step: &Step<'_>) -> PoolShape {
    let x = &step.x.shape;
    if step.config.sizes().is_empty() {
        return PoolShape::global(run.batch, x.len() / x.last(), x.last());
    }
    let Window {
        kernel,
        stride,
        pad,
        out: [oh, ow],
        ..
    } = pool_window(&step.config, x);
    let [h, w] = if x.rank() == 2 {
        [1, x.dim(0)]
    } else {
        [x.dim(0), x.dim(1)]
    };
    PoolShape {
        batch: run.batch,
        h,
        w,
        c: x.last(),
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
    fn forward(run: &mut Run<'_>, step: &Step<'_>);

    /// The backward pass: `step.d_y` → `step.d_x`.
    fn backward(run: &mut Run<'_>, step: &Step<'_>);

    /// Inference: `step.x` → `step.y`.
    fn infer(run: &mut Run<'_>, step: &Step<'_>) {
        Self::forward(run, step);
    }

    /// As [`infer`](Self::infer), at the end of a network: left out where a loss takes logits.
    fn infer_head(run: &mut Run<'_>, step: &Step<'_>) {
        if run.leaves_out(step) {
            run.copy(step.y, step.x);
        } else {
            Self::infer(run, step);
        }
    }

    /// As [`forward`](Self::forward), at the end of a network: left out where the loss takes logits.
    fn forward_head(run: &mut Run<'_>, step: &Step<'_>) {
        if run.leaves_out(step) {
            run.copy(step.y, step.x);
        } else {
            Self::forward(run, step);
        }
    }

    /// As [`backward`](Self::backward), at the end of a network.
    fn backward_head(run: &mut Run<'_>, step: &Step<'_>) {
        if run.leaves_out(step) {
            run.copy(step.d_x, step.d_y);
        } else {
            Self::backward(run, step);
        }
    }
}
