//! Tensors as what a layer takes them for.

use crate::conv_kinds::Steps;
use crate::{Padding, Tensor};
use ndarray::{Array3, ArrayView, Axis, Ix3, Ix4};

pub(super) fn steps(stride: usize, dilation: usize, padding: Padding) -> Steps {
    Steps {
        stride,
        dilation,
        padding,
    }
}

pub(super) fn reshape(x: Tensor, dims: &[usize]) -> Tensor {
    let dims = [&x.shape()[..1], dims].concat();
    x.into_shape_with_order(dims).expect("as many numbers")
}

pub(super) fn sequence(x: &Tensor) -> ArrayView<'_, f64, Ix3> {
    x.view().into_dimensionality().expect("a batch of sequences")
}

/// The states after each step, `[batch, T, units]`, or after the last that was read: `[batch, units]`.
pub(super) fn steps_or_last(h: Array3<f64>, sequences: bool) -> Tensor {
    if sequences {
        return h.into_dyn();
    }
    let last = h.len_of(Axis(1)) - 1;
    h.index_axis_move(Axis(1), last).into_dyn()
}

pub(super) fn image(x: &Tensor) -> ArrayView<'_, f64, Ix4> {
    x.view().into_dimensionality().expect("a batch of images")
}
