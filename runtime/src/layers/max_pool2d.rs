//! Max pooling over images.

use super::{Function, pool_shape};
use crate::kernels::cpu::{activate_backward, max_pool_backward, max_pool_forward};
use crate::run::{Run, Step};

/// The largest value of every window, channel by channel. `MaxPool2d<size>`, or `MaxPool2d<height, width>`.
///
/// Shapes: `[H, W, C] → [H', W', C]`, where `H' = (H + 2p − size) / s + 1` rounded down, and with `padding = same`
/// `H' = H / s` rounded up. Gradient: `dy` goes to the first of the largest values.
///
/// | option | default | |
/// |---|---|---|
/// | `stride` | the window's size | pixels between two windows, down and right |
/// | `padding` | `valid` | `same` (Keras: the odd pixel below and to the right), or pixels on every side; padding is never the largest |
///
/// [Keras `MaxPooling2D`](https://keras.io/api/layers/pooling_layers/max_pooling2d/).
///
/// ```
/// use gyul::prelude::*;
///
/// network! { struct Pool: [2, 2, 1] -> [1, 1, 1] { MaxPool2d<2>, } }
/// assert_eq!(Pool::new(7).predict(&[[[1.0], [2.0]], [[3.0], [6.0]]]), [[[6.0]]]);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MaxPool2d;

impl Function for MaxPool2d {
    // In training with what the backward pass asks for, at inference without.
    fn forward(run: &mut Run<'_>, step: &Step<'_>) {
        let shape = pool_shape(run, step);
        let ([y, picks, x], cx) = run.tensors(step, [step.y, step.saved, step.x]);
        max_pool_forward(&cx, y, picks, x, &shape);
    }

    // The gradient of the input, or of what an activation before it read.
    fn backward(run: &mut Run<'_>, step: &Step<'_>) {
        if !run.wants_d_x(step) {
            return;
        }
        let shape = pool_shape(run, step);
        let ([d_x, d_y, y, picks], cx) = run.tensors(step, [step.d_x, step.d_y, step.kept_y(), step.saved]);
        activate_backward(&cx, step.derived, d_y, y);
        max_pool_backward(&cx, d_x, d_y, picks, &shape);
    }
}
