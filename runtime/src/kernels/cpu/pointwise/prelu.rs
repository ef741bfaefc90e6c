//! The leaky rectifier with a learnt slope a channel.

use super::math::mul_add;
use crate::kernels::cpu::threads::reduce::{column_sums, split_rows_mut};
use crate::kernels::cpu::{Cx, volume};

/// `y = x` above zero, `slope · x` below, for `x[rows, channels]` and `slope[channels]`.
///
/// # Panics
/// Where a slice has another length than the sizes say.
pub fn prelu_forward(cx: &Cx<'_>, y: &mut [f32], x: &[f32], slope: &[f32], [rows, channels]: [usize; 2]) {
    let all = volume(&[rows, channels]);
    assert_eq!([y.len(), x.len(), slope.len()], [all, all, channels], "prelu_forward");
    split_rows_mut(cx.team, y, channels, |own, y| {
        (cx.kernels.prelu_rows)(y, &x[own], slope);
    });
}

/// `dx = dy` above zero, `slope · dy` below.
///
/// # Panics
/// Where a slice has another length than the sizes say.
pub fn prelu_backward_data(
    cx: &Cx<'_>,
    dx: &mut [f32],
    dy: &[f32],
    x: &[f32],
    slope: &[f32],
    [rows, channels]: [usize; 2],
) {
    let (lengths, all) = ([dx.len(), dy.len(), x.len(), slope.len()], volume(&[rows, channels]));
    assert_eq!(lengths, [all, all, all, channels], "prelu_backward_data");
    split_rows_mut(cx.team, dx, channels, |own, dx| {
        (cx.kernels.prelu_dx)(dx, &dy[own.clone()], &x[own], slope);
    });
}

/// `dslope[channel] (+)= Σ dy · x` over the rows in which `x` is not above zero.
///
/// Needs `shared` scratch: [`gyul_spec::scratch::bias`].
///
/// # Panics
/// Where a slice has another length than the sizes say, or scratch is short.
pub fn prelu_backward_slope(
    cx: &mut Cx<'_>,
    dslope: &mut [f32],
    dy: &[f32],
    x: &[f32],
    [rows, channels]: [usize; 2],
    accumulate: bool,
) {
    let (lengths, all) = ([dslope.len(), dy.len(), x.len()], volume(&[rows, channels]));
    assert_eq!(lengths, [channels, all, all], "prelu_backward_slope");
    let kernels = cx.kernels;
    column_sums(
        cx.team,
        cx.shared,
        dslope,
        rows,
        2 * x.len(),
        accumulate,
        &|sums, part| {
            let part = part.start * channels..part.end * channels;
            (kernels.prelu_sums)(sums, &dy[part.clone()], &x[part]);
        },
    );
}

#[inline(always)]
pub(crate) fn prelu_rows<const FMA: bool>(y: &mut [f32], x: &[f32], slope: &[f32]) {
    for (y, x) in y.chunks_exact_mut(slope.len()).zip(x.chunks_exact(slope.len())) {
        for ((y, x), slope) in y.iter_mut().zip(x).zip(slope) {
            *y = if *x > 0.0 { *x } else { slope * x };
        }
    }
}

#[inline(always)]
pub(crate) fn prelu_dx<const FMA: bool>(dx: &mut [f32], dy: &[f32], x: &[f32], slope: &[f32]) {
    let rows = dx
        .chunks_exact_mut(slope.len())
        .zip(dy.chunks_exact(slope.len()))
        .zip(x.chunks_exact(slope.len()));
    for ((dx, dy), x) in rows {
        for (((dx, dy), x), slope) in dx.iter_mut().zip(dy).zip(x).zip(slope) {
            *dx = if *x > 0.0 { *dy } else { slope * dy };
        }
    }
}

/// `sums[channel] += Σ dy · x` where `x` is not above zero.
#[inline(always)]
pub(crate) fn prelu_sums<const FMA: bool>(sums: &mut [f32], dy: &[f32], x: &[f32]) {
    for (dy, x) in dy.chunks_exact(sums.len()).zip(x.chunks_exact(sums.len())) {
        for ((sum, dy), x) in sums.iter_mut().zip(dy).zip(x) {
            *sum = mul_add::<FMA>(*dy, if *x > 0.0 { 0.0 } else { *x }, *sum);
        }
    }
}
