//! Sums and products of samples and a number for each of their channels.

use super::math::mul_add;
use crate::kernels::cpu::threads::reduce::{GRAIN, chunks_mut, in_blocks, split_rows_mut};
use crate::kernels::cpu::{Cx, volume};

/// `y[n, row, channel] = x[n, row, channel] · by[n, channel]`; without an `x`, of what is in `y`. Sizes: samples, rows of each, channels.
///
/// # Panics
/// Where a slice has another length than the sizes say.
pub fn scale(cx: &Cx<'_>, y: &mut [f32], x: Option<&[f32]>, by: &[f32], sizes: [usize; 3]) {
    each(cx, y, x, by, sizes, cx.kernels.mul_slice);
}

/// `y[n, row, channel] = x[n, row, channel] + by[n, channel]`, as [`scale`].
///
/// # Panics
/// As [`scale`].
pub fn shift(cx: &Cx<'_>, y: &mut [f32], x: Option<&[f32]>, by: &[f32], sizes: [usize; 3]) {
    each(cx, y, x, by, sizes, cx.kernels.add_slice);
}

/// `d_by[n, channel] = Σ_row dy · x`: the gradient of what [`scale`] multiplies by.
///
/// # Panics
/// Where a slice has another length than the sizes say.
pub fn scale_backward_factors(cx: &Cx<'_>, d_by: &mut [f32], dy: &[f32], x: &[f32], sizes: [usize; 3]) {
    assert_eq!(dy.len(), x.len(), "scale_backward_factors");
    sums(cx, d_by, dy, sizes, &|sums, part| {
        (cx.kernels.add_products)(sums, &dy[part.clone()], &x[part]);
    });
}

/// `d_by[n, channel] = Σ_row dy`: the gradient of what [`shift`] adds.
///
/// # Panics
/// Where a slice has another length than the sizes say.
pub fn shift_backward_summands(cx: &Cx<'_>, d_by: &mut [f32], dy: &[f32], sizes: [usize; 3]) {
    sums(cx, d_by, dy, sizes, &|sums, part| {
        (cx.kernels.add_rows)(sums, &dy[part], sums.len());
    });
}

fn each(
    cx: &Cx<'_>,
    y: &mut [f32],
    x: Option<&[f32]>,
    by: &[f32],
    [batch, rows, channels]: [usize; 3],
    slice: fn(&mut [f32], &[f32]),
) {
    let all = volume(&[batch, rows, channels]);
    let lengths = [y.len(), x.map_or(all, <[f32]>::len), by.len()];
    assert_eq!(lengths, [all, all, batch * channels], "samples, and a number a channel");
    let sample = rows * channels;
    split_rows_mut(cx.team, y, channels, |own, y| {
        if let Some(x) = x {
            y.copy_from_slice(&x[own.clone()]);
        }
        let (mut at, mut rest) = (own.start, y);
        while at < own.end {
            let (n, end) = (at / sample, own.end.min((at / sample + 1) * sample));
            let (part, behind) = rest.split_at_mut(end - at);
            to_rows(slice, part, &by[n * channels..(n + 1) * channels]);
            (at, rest) = (end, behind);
        }
    });
}

/// Floats of several short rows, which are gone through as one.
const WIDE: usize = if cfg!(test) { 16 } else { 256 };

fn to_rows(slice: fn(&mut [f32], &[f32]), to: &mut [f32], by: &[f32]) {
    let together = WIDE / by.len();
    if together < 2 || to.len() < WIDE {
        return slice(to, by);
    }
    let mut room = [0.0; WIDE];
    let wide = &mut room[..together * by.len()];
    wide.chunks_exact_mut(by.len()).for_each(|row| row.copy_from_slice(by));
    let (whole, rest) = to.split_at_mut(to.len() / wide.len() * wide.len());
    slice(whole, wide);
    slice(rest, by);
}

/// `out[n] = Σ part(rows)`, by sample: `part` adds what stands in some rows, whose floats it is told.
fn sums(
    cx: &Cx<'_>,
    out: &mut [f32],
    dy: &[f32],
    [batch, rows, channels]: [usize; 3],
    part: &(dyn Fn(&mut [f32], std::ops::Range<usize>) + Sync),
) {
    let all = volume(&[batch, rows, channels]);
    assert_eq!(
        [dy.len(), out.len()],
        [all, batch * channels],
        "samples, and a number a channel"
    );
    chunks_mut(cx.team, (all / GRAIN).max(1), out, channels, &|n, _, out| {
        out.fill(0.0);
        in_blocks(out, n * rows..(n + 1) * rows, &|sums, rows| {
            part(sums, rows.start * channels..rows.end * channels);
        });
    });
}

/// `sums[channel] += Σ_row a · b`.
#[inline(always)]
pub(crate) fn add_products<const FMA: bool>(sums: &mut [f32], a: &[f32], b: &[f32]) {
    let channels = sums.len();
    for (a, b) in a.chunks_exact(channels).zip(b.chunks_exact(channels)) {
        for ((sum, a), b) in sums.iter_mut().zip(a).zip(b) {
            *sum = mul_add::<FMA>(*a, *b, *sum);
        }
    }
}
