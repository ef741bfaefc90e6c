//! What kernels take for the last axis of a tensor, and for all before it.

use crate::run::{Run, Step};

/// The rows of a step's input `x` (samples with their pixels or steps) and its channels.
pub(super) fn rows(x: &[f32], step: &Step<'_>) -> [usize; 2] {
    let channels = step.x.shape.last();
    [x.len() / channels, channels]
}

/// Rows, inputs and outputs of a product on the last axis.
pub(super) fn product(run: &Run<'_>, step: &Step<'_>) -> [usize; 3] {
    let (inputs, outputs) = (step.x.shape.last(), step.y.shape.last());
    [run.batch * step.x.shape.rows(), inputs, outputs]
}
