//! Average pooling over whole images.

use super::Function;
use crate::kernels::cpu::{global_avg_pool_backward, global_avg_pool_forward};
use crate::run::{Run, Step};

/// The mean of every channel over the image. `GlobalAvgPool2d`.
///
/// Shapes: `[H, W, C] → [C]`. Gradient: `dy / (H·W)` to every pixel.
/// [Lin et al. 2013](https://arxiv.org/abs/1312.4400);
/// [Keras `GlobalAveragePooling2D`](https://keras.io/api/layers/pooling_layers/global_average_pooling2d/).
///
/// ```
/// use gyul::prelude::*;
///
/// network! { struct Mean: [2, 2, 1] -> [1] { GlobalAvgPool2d, } }
/// assert_eq!(Mean::new(7).predict(&[[[1.0], [2.0]], [[3.0], [6.0]]]), [3.0]);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct GlobalAvgPool2d;

/// Samples, pixels (or steps), channels.
pub(super) fn sizes(run: &Run<'_>, step: &Step<'_>) -> [usize; 3] {
    let channels = step.y.shape.last();
    [run.batch, step.x.shape.len() / channels, channels]
}

impl Function for GlobalAvgPool2d {
    fn forward(run: &mut Run<'_>, step: &Step<'_>) {
        let sizes = sizes(run, step);
        let ([y, x], cx) = run.tensors(step, [step.y, step.x]);
        global_avg_pool_forward(&cx, y, x, sizes);
    }

    fn backward(run: &mut Run<'_>, step: &Step<'_>) {
        if !run.wants_d_x(step) {
            return;
        }
        let sizes = sizes(run, step);
        let ([d_x, d_y], cx) = run.tensors(step, [step.d_x, step.d_y]);
        global_avg_pool_backward(&cx, d_x, d_y, sizes);
    }
}
