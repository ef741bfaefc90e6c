//! Average pooling over images.

use super::{Function, pool_shape};
use crate::kernels::cpu::{avg_pool_backward, avg_pool_forward};
use crate::run::{Run, Step};

/// The mean of every window, channel by channel. `AvgPool2d<size>`, or `AvgPool2d<height, width>`.
///
/// Shapes: `[H, W, C] → [H', W', C]`, where `H' = (H + 2p − size) / s + 1` rounded down, and with `padding = same`
/// `H' = H / s` rounded up. Gradient: `dy` in equal shares to the pixels of its window.
///
/// | option | default | |
/// |---|---|---|
/// | `stride` | the window's size | pixels between two windows, down and right |
/// | `padding` | `valid` | `same` (Keras: the odd pixel below and to the right), or pixels on every side; padding is never counted |
///
/// [Keras `AveragePooling2D`](https://keras.io/api/layers/pooling_layers/average_pooling2d/).
///
/// ```
/// use gyul::prelude::*;
///
/// network! { struct Pool: [2, 2, 1] -> [1, 1, 1] { AvgPool2d<2>, } }
/// assert_eq!(Pool::new(7).predict(&[[[1.0], [2.0]], [[3.0], [6.0]]]), [[[3.0]]]);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AvgPool2d;

impl Function for AvgPool2d {
    fn forward(run: &mut Run<'_>, step: &Step<'_>) {
        let shape = pool_shape(run, step);
        let ([y, x], cx) = run.tensors(step, [step.y, step.x]);
        avg_pool_forward(&cx, y, x, &shape);
    }

    fn backward(run: &mut Run<'_>, step: &Step<'_>) {
        if !run.wants_d_x(step) {
            return;
        }
        let shape = pool_shape(run, step);
        let ([d_x, d_y], cx) = run.tensors(step, [step.d_x, step.d_y]);
        avg_pool_backward(&cx, d_x, d_y, &shape);
    }
}
