//! Layer normalization.
#![expect(unsafe_code, reason = "rows are shared out among threads")]

use crate::kernels::cpu::pointwise::math::mul_add;
use crate::kernels::cpu::threads::parts::Parts;
use crate::kernels::cpu::threads::reduce::{PARTS, column_sums, split_rows, split_rows_mut, sum};
use crate::kernels::cpu::{Cx, volume};

/// Layer norm over the last axis of `x[rows, cols]`: `y = γ · (x − mean) / √(var + ε) + β`, mean and biased variance of each row.
///
/// `saved[rows, 2]` takes each row's mean and `1 / √(var + ε)`; inference gives an empty one.
///
/// # Panics
/// Where a slice has another length than the sizes say.
pub fn layer_norm_forward(
    cx: &Cx<'_>,
    y: &mut [f32],
    saved: &mut [f32],
    x: &[f32],
    [gamma, beta]: [&[f32]; 2],
    epsilon: f32,
    [rows, cols]: [usize; 2],
) {
    let lengths = [y.len(), x.len(), gamma.len(), beta.len()];
    assert_eq!(
        lengths,
        [volume(&[rows, cols]), volume(&[rows, cols]), cols, cols],
        "layer_norm_forward"
    );
    assert!(
        saved.is_empty() || saved.len() == 2 * rows,
        "layer_norm_forward saves two numbers a row"
    );
    let keeps = saved.len() / rows.max(1);
    let (y, saved) = (Parts::new(y), Parts::new(saved));
    split_rows(cx.team, rows, cols, &|part| {
        let own = part.start * cols..part.end * cols;
        // SAFETY: each part is one task's.
        let (y, saved) = unsafe { (y.range(own.clone()), saved.range(keeps * part.start..keeps * part.end)) };
        (cx.kernels.layer_norm_rows)(y, saved, &x[own], gamma, beta, epsilon);
    });
}

/// The gradients of [`layer_norm_forward`]: `dbeta (+)= Σ dy`, `dgamma (+)= Σ dy · x̂` over rows, and with `g = γ · dy`
/// `dx = (g − mean(g) − x̂ · mean(g · x̂)) / √(var + ε)`.
///
/// Needs `shared` scratch: [`gyul_spec::scratch::layer_norm`].
///
/// # Panics
/// Where a slice has another length than the sizes say, or scratch is short.
pub fn layer_norm_backward(
    cx: &mut Cx<'_>,
    dx: &mut [f32],
    [dgamma, dbeta]: [&mut [f32]; 2],
    dy: &[f32],
    x: &[f32],
    gamma: &[f32],
    saved: &[f32],
    [rows, cols]: [usize; 2],
    accumulate: bool,
) {
    let lengths = [
        dx.len(),
        dy.len(),
        x.len(),
        dgamma.len(),
        dbeta.len(),
        gamma.len(),
        saved.len(),
    ];
    let all = volume(&[rows, cols]);
    assert_eq!(
        lengths,
        [all, all, all, cols, cols, cols, 2 * rows],
        "layer_norm_backward"
    );
    let (kernels, team) = (cx.kernels, cx.team);
    let (parts, rest) = cx.shared.split_at_mut(PARTS * 2 * cols);
    let sums = &mut rest[..2 * cols];
    column_sums(team, parts, sums, rows, 2 * x.len(), false, &|sums, part| {
        let own = part.start * cols..part.end * cols;
        (kernels.layer_norm_sums)(sums, &dy[own.clone()], &x[own], &saved[2 * part.start..2 * part.end]);
    });
    for (i, total) in dbeta.iter_mut().chain(dgamma).enumerate() {
        *total = if accumulate { *total + sums[i] } else { sums[i] };
    }
    split_rows_mut(team, dx, cols, |own, dx| {
        let saved = &saved[2 * (own.start / cols)..];
        (kernels.layer_norm_dx)(dx, &dy[own.clone()], &x[own], gamma, saved);
    });
}

#[inline(always)]
pub(crate) fn layer_norm_rows<const FMA: bool>(
    y: &mut [f32],
    saved: &mut [f32],
    x: &[f32],
    gamma: &[f32],
    beta: &[f32],
    epsilon: f32,
) {
    let cols = gamma.len();
    let share = 1.0 / cols as f32;
    let saved = saved.as_chunks_mut::<2>().0;
    for (row, (y, x)) in y.chunks_exact_mut(cols).zip(x.chunks_exact(cols)).enumerate() {
        let mean = sum(cols, |i| x[i]) * share;
        let deviation = 1.0 / (sum(cols, |i| (x[i] - mean) * (x[i] - mean)) * share + epsilon).sqrt();
        if let Some(saved) = saved.get_mut(row) {
            *saved = [mean, deviation];
        }
        for (((y, x), gamma), beta) in y.iter_mut().zip(x).zip(gamma).zip(beta) {
            *y = mul_add::<FMA>((x - mean) * deviation, *gamma, *beta);
        }
    }
}

#[inline(always)]
pub(crate) fn layer_norm_dx<const FMA: bool>(dx: &mut [f32], dy: &[f32], x: &[f32], gamma: &[f32], saved: &[f32]) {
    let cols = gamma.len();
    let share = 1.0 / cols as f32;
    let rows = dx
        .chunks_exact_mut(cols)
        .zip(dy.chunks_exact(cols))
        .zip(x.chunks_exact(cols));
    for (((dx, dy), x), [mean, deviation]) in rows.zip(saved.as_chunks::<2>().0) {
        let first = sum(cols, |i| dy[i] * gamma[i]) * share;
        let second = sum(cols, |i| dy[i] * gamma[i] * (x[i] - mean)) * deviation * share;
        for (((dx, dy), x), gamma) in dx.iter_mut().zip(dy).zip(x).zip(gamma) {
            *dx = deviation * (dy * gamma - first - (x - mean) * deviation * second);
        }
    }
}

/// `sums[0] += Σ dy`, `sums[1] += Σ dy · x̂`, for each column.
#[inline(always)]
pub(crate) fn layer_norm_sums<const FMA: bool>(sums: &mut [f32], dy: &[f32], x: &[f32], saved: &[f32]) {
    let cols = sums.len() / 2;
    let (sum, product) = sums.split_at_mut(cols);
    let rows = dy
        .chunks_exact(cols)
        .zip(x.chunks_exact(cols))
        .zip(saved.as_chunks::<2>().0);
    for ((dy, x), [mean, deviation]) in rows {
        for (((sum, product), dy), x) in sum.iter_mut().zip(product.iter_mut()).zip(dy).zip(x) {
            *sum += dy;
            *product = mul_add::<FMA>(*dy, (x - mean) * deviation, *product);
        }
    }
}
