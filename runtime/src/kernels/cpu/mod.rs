//! The CPU kernels: plain slices in, plain slices out, channels last, batch first.
//!
//! Three levels. A public function (here re-exported) checks sizes, cuts the work into tasks and hands them to the
//! [`Team`]. A task calls through the table [`Kernels`], one instance of the algorithms per instruction set. The
//! algorithms themselves are ordinary generic functions that the compiler vectorises.
//!
//! Convolutions, `Linear`, recurrent layers and attention come down to one micro-kernel, in `product`. What all of them run on is in
//! `isa` (registers and the table) and in `threads` (the team, and sums that do not depend on it).
//!
//! Everywhere: outputs, inputs, sizes. A kernel that takes `accumulate` adds to its output where that is true, and
//! overwrites it where it is false. Slices must have exactly the lengths that the sizes say; anything else is a mistake
//! in gyul, and panics. No result depends on the number of threads.
#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "sizes of tensors are far below the limits of every type they pass through; bit tricks say so in place"
)]
#![allow(
    clippy::inline_always,
    reason = "what is not inlined is not compiled for the instruction set of its caller"
)]
#![allow(
    clippy::too_many_arguments,
    reason = "a kernel takes its outputs, its inputs and its sizes"
)]
#![allow(
    clippy::many_single_char_names,
    clippy::similar_names,
    reason = "the names of the formulas: x, dx, dy, dw"
)]

mod attention;
mod conv;
mod depthwise;
mod embedding;
mod isa;
mod linear;
mod loss;
mod norm;
mod pointwise;
mod pool;
mod position;
mod product;
mod recurrent;
mod softmax;
mod threads;
mod update;
mod upsample;

#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;

pub use attention::{AttentionShape, attention_backward, attention_forward};
pub use conv::backward_data::{conv2d_backward_data, conv2d_pooled_backward_data, conv2d_transposed};
pub use conv::backward_weight::{conv2d_backward_weight, conv2d_pooled_backward_weight};
pub use conv::{conv2d_forward, conv2d_pooled_forward};
pub use depthwise::{depthwise_backward_data, depthwise_backward_weight, depthwise_forward};
pub use embedding::{embedding_backward, embedding_forward, last_step_backward, last_step_forward};
pub use gyul_spec::recurrent::{Cell, RecurrentShape};
pub use gyul_spec::scratch::{self, ConvShape};
pub use isa::dispatch::Kernels;
pub(crate) use linear::linear_transposed;
pub use linear::{linear_backward_data, linear_backward_weight, linear_forward};
pub use loss::binary_cross_entropy::{BinarySums, binary_cross_entropy};
pub use loss::cross_entropy::{CrossEntropySums, cross_entropy};
pub use loss::squared_error::squared_error;
pub use norm::batch_norm::{batch_norm_backward, batch_norm_forward, batch_norm_infer};
pub use norm::group_norm::{GroupShape, group_norm_backward, group_norm_forward};
pub use norm::layer_norm::{layer_norm_backward, layer_norm_forward};
pub use pointwise::by_channel::{scale, scale_backward_factors, shift, shift_backward_summands};
pub use pointwise::map::{Activation, activate, activate_backward, dropout};
#[cfg(feature = "train")]
pub(crate) use pointwise::math::FAR_LOGIT;
pub(crate) use pointwise::merge::{add, multiply};
pub use pointwise::prelu::{prelu_backward_data, prelu_backward_slope, prelu_forward};
pub use pool::max::{max_pool_backward, max_pool_forward};
pub use pool::{PoolShape, avg_pool_backward, avg_pool_forward};
pub use position::{add_table, positional_encoding, positional_encoding_of, table_backward};
pub use product::prepack::{Kept, Prepack, Replay};
pub use recurrent::bptt::{RecurrentGradients, recurrent_backward};
pub use recurrent::{RecurrentWeights, recurrent_forward};
pub use softmax::{softmax_backward, softmax_forward};
pub use threads::reduce::epilogue_backward;
pub use threads::team::Team;
pub use update::{AdamStep, SgdStep, adam, sgd};
pub use upsample::{UpsampleShape, upsample_backward, upsample_forward};

/// What a kernel runs on: an instruction set, threads, and scratch memory.
pub struct Cx<'a> {
    /// The functions of one instruction set.
    pub kernels: &'static Kernels,
    /// The threads.
    pub team: &'a Team,
    /// Scratch for packed weights and partial sums; see [`gyul_spec::scratch`].
    pub shared: &'a mut [f32],
    /// One region for each thread, one after another; fewer regions than threads keep threads idle.
    pub thread: &'a mut [f32],
    /// What passes keep of weights for one another.
    pub prepack: Prepack<'a>,
}

/// The floats of a tensor of these dims. Dims too large for any memory give a length that no slice has, so that an
/// `assert_eq!` with a slice's length never passes by overflow: the kernels' safety rests on it.
fn volume(dims: &[usize]) -> usize {
    dims.iter().fold(1, |volume, dim| volume.saturating_mul(*dim))
}

/// How many threads of `team` have a region of at least `floats` in `thread`, and how long a region then is.
fn regions(team: &Team, thread: &[f32], floats: usize) -> (usize, usize) {
    let threads = thread
        .len()
        .checked_div(floats)
        .unwrap_or(usize::MAX)
        .min(team.threads());
    assert!(
        threads > 0,
        "a kernel needs {floats} floats of scratch a thread, got {}",
        thread.len()
    );
    (threads, thread.len() / threads)
}

/// What happens to each output channel when it is stored: `y = activation(scale · y + bias)`.
#[derive(Clone, Copy, Debug, Default)]
pub struct Epilogue<'a> {
    /// A factor for each output channel (a folded batch norm).
    pub scale: Option<&'a [f32]>,
    /// A summand for each output channel.
    pub bias: Option<&'a [f32]>,
    /// Applied last.
    pub activation: Activation,
}

impl Epilogue<'_> {
    /// Does an empty sum stay zero?
    fn gives_zeros(&self) -> bool {
        self.bias.is_none() && self.activation == Activation::None
    }

    fn check(&self, channels: usize) {
        assert!(
            self.scale.is_none_or(|scale| scale.len() == channels),
            "a scale for each of {channels} channels"
        );
        assert!(
            self.bias.is_none_or(|bias| bias.len() == channels),
            "a bias for each of {channels} channels"
        );
    }
}
