//! Softmax along rows.

use super::{Cx, volume};
use crate::kernels::cpu::pointwise::math::exp_or_zero;
use crate::kernels::cpu::threads::reduce::{split_rows_mut, sum};

/// `y[row, col] = e^(y[row, col] − max) / Σ e^(y[row] − max)` in place: no overflow, whatever the logits. What is below 1e-30 beside the largest is 0.
///
/// # Panics
/// Where the lengths differ.
pub fn softmax_forward(cx: &Cx<'_>, y: &mut [f32], rows: usize, cols: usize) {
    assert_eq!(y.len(), volume(&[rows, cols]), "softmax_forward");
    split_rows_mut(cx.team, y, cols, |_, y| (cx.kernels.softmax_rows)(y, cols));
}

/// `dx = y · (dx − Σ_col dx · y)` in place: `dx` arrives as the gradient of `y`.
///
/// # Panics
/// Where the lengths differ.
pub fn softmax_backward(cx: &Cx<'_>, dx: &mut [f32], y: &[f32], rows: usize, cols: usize) {
    assert_eq!([dx.len(), y.len()], [volume(&[rows, cols]); 2], "softmax_backward");
    split_rows_mut(cx.team, dx, cols, |own, dx| {
        (cx.kernels.softmax_dx_rows)(dx, &y[own], cols);
    });
}

#[inline(always)]
pub(crate) fn max(x: &[f32]) -> f32 {
    let mut lanes = [f32::NEG_INFINITY; 16];
    let (blocks, rest) = x.as_chunks::<16>();
    for block in blocks {
        for (lane, x) in lanes.iter_mut().zip(block) {
            *lane = if *x > *lane { *x } else { *lane };
        }
    }
    lanes
        .iter()
        .chain(rest)
        .fold(f32::NEG_INFINITY, |a, &b| if b > a { b } else { a })
}

#[inline(always)]
pub(crate) fn softmax_rows<const FMA: bool>(y: &mut [f32], cols: usize) {
    for y in y.chunks_exact_mut(cols) {
        let max = max(y);
        for y in &mut *y {
            *y = exp_or_zero::<FMA>(*y - max);
        }
        let factor = 1.0 / sum(cols, |i| y[i]);
        for y in y {
            *y *= factor;
        }
    }
}

#[inline(always)]
pub(crate) fn softmax_dx_rows<const FMA: bool>(dx: &mut [f32], y: &[f32], cols: usize) {
    for (dx, y) in dx.chunks_exact_mut(cols).zip(y.chunks_exact(cols)) {
        let dot = sum(cols, |i| dx[i] * y[i]);
        for (dx, y) in dx.iter_mut().zip(y) {
            *dx = y * (*dx - dot);
        }
    }
}
