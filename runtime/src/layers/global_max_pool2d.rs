//! Max pooling over whole images.

use super::global_avg_pool2d::sizes;
use super::{Function, max_pool2d};
use crate::kernels::cpu::PoolShape;
use crate::run::{Run, Step};

/// The largest number of every channel over the image; NaN where there is one. `GlobalMaxPool2d`.
///
/// Shapes: `[H, W, C] → [C]`. Gradient: `dy` to the first pixel, row by row, that holds the largest number.
/// [Keras `GlobalMaxPooling2D`](https://keras.io/api/layers/pooling_layers/global_max_pooling2d/).
///
/// ```
/// use gyul::prelude::*;
///
/// network! { struct Largest: [2, 2, 1] -> [1] { GlobalMaxPool2d, } }
/// assert_eq!(Largest::new(7).predict(&[[[1.0], [2.0]], [[6.0], [3.0]]]), [6.0]);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct GlobalMaxPool2d;

impl Function for GlobalMaxPool2d {
    fn forward(run: &mut Run<'_>, step: &Step<'_>) {
        max_pool2d::forward(run, step, &shape(run, step));
    }

    fn backward(run: &mut Run<'_>, step: &Step<'_>) {
        max_pool2d::backward(run, step, &shape(run, step));
    }
}

fn shape(run: &Run<'_>, step: &Step<'_>) -> PoolShape {
    let [batch, positions, channels] = sizes(run, step);
    PoolShape::global(batch, positions, channels)
}
