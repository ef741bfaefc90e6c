//! Batch normalization while training: over memory once for the statistics, and once for what follows from them, each way. The
//! activation behind it is computed block by block on the way.
#![expect(unsafe_code, reason = "rows are shared out among threads")]

use crate::kernels::cpu::pointwise::math::mul_add;
use crate::kernels::cpu::threads::parts::Parts;
use crate::kernels::cpu::threads::reduce::{GRAIN, PARTS, blocks, chunks_mut, column_sums, split_rows_mut};
use crate::kernels::cpu::{Activation, Cx, Kernels, volume};

/// Batch norm while training, for `x[rows, channels]` (rows: batch · height · width):
/// `y = activation(γ · (x − mean) / √(var + ε) + β)` with the batch's mean and biased variance.
///
/// `saved[2, channels]` takes the mean and `1 / √(var + ε)`. Needs `shared` scratch: [`gyul_spec::scratch::batch_norm`].
///
/// # Panics
/// Where a slice has another length than the sizes say, or scratch is short.
pub fn batch_norm_forward(
    cx: &mut Cx<'_>,
    y: &mut [f32],
    saved: &mut [f32],
    x: &[f32],
    [gamma, beta]: [&[f32]; 2],
    epsilon: f32,
    activation: Activation,
    [rows, channels]: [usize; 2],
) {
    let lengths = [y.len(), saved.len(), x.len(), gamma.len(), beta.len()];
    assert_eq!(
        lengths,
        [
            volume(&[rows, channels]),
            2 * channels,
            volume(&[rows, channels]),
            channels,
            channels
        ],
        "batch_norm_forward"
    );
    let (kernels, team) = (cx.kernels, cx.team);
    statistics(cx, saved, x, [rows, channels]);
    let (mean, deviation) = saved.split_at_mut(channels);
    for d in &mut *deviation {
        *d = 1.0 / (*d / rows as f32 + epsilon).sqrt();
    }
    let scale = &mut cx.shared[..channels];
    for ((scale, gamma), deviation) in scale.iter_mut().zip(gamma).zip(&*deviation) {
        *scale = gamma * deviation;
    }
    split_rows_mut(team, y, channels, |part, y| {
        let x = &x[part];
        for block in blocks(0..x.len() / channels, channels) {
            let y = &mut y[block.clone()];
            (kernels.normalize)(y, &x[block], mean, scale, beta);
            (kernels.activate_slice)(activation, y);
        }
    });
}

/// `to = [mean, Σ (x − mean)²]` of each channel, in one pass over memory: block by block, put together as in
/// [Chan, Golub and LeVeque 1979](http://i.stanford.edu/pub/cstr/reports/cs/tr/79/773/CS-TR-79-773.pdf).
fn statistics(cx: &mut Cx<'_>, to: &mut [f32], x: &[f32], [rows, channels]: [usize; 2]) {
    let (kernels, count) = (cx.kernels, if x.len() < GRAIN { 1 } else { PARTS });
    let own = |index: usize| rows * index / count..rows * (index + 1) / count;
    // Of each part, and of the block it is at.
    let shared = &mut cx.shared[..count * 4 * channels];
    let threads = (x.len() / GRAIN).max(1);
    chunks_mut(cx.team, threads, shared, 4 * channels, &|index, _, both| {
        let own = own(index).start * channels..own(index).end * channels;
        moments(kernels, both.split_at_mut(2 * channels), &x[own], channels);
    });
    to.fill(0.0);
    for (index, part) in shared.chunks_exact(4 * channels).enumerate() {
        merge(to, own(index).start, &part[..2 * channels], own(index).len());
    }
}

/// `to = [mean, Σ (x − mean)²]` of each channel over some rows, block by block; `block` has room for one's.
pub(crate) fn moments(kernels: &Kernels, (to, block): (&mut [f32], &mut [f32]), x: &[f32], channels: usize) {
    to.fill(0.0);
    for floats in blocks(0..x.len() / channels, channels) {
        let (x, rows) = (&x[floats.clone()], floats.len() / channels);
        block.fill(0.0);
        let (mean, squares) = block.split_at_mut(channels);
        (kernels.add_rows)(mean, x, channels);
        for mean in &mut *mean {
            *mean /= rows as f32;
        }
        (kernels.add_squares)(squares, x, mean);
        merge(to, floats.start / channels, block, rows);
    }
}

/// The statistics of `before` rows become those of so many `more`.
fn merge(to: &mut [f32], before: usize, of: &[f32], more: usize) {
    if more == 0 {
        return;
    }
    let share = more as f32 / (before + more) as f32;
    let ((mean, squares), (more_mean, more_squares)) = (to.split_at_mut(of.len() / 2), of.split_at(of.len() / 2));
    for (((mean, squares), more_mean), more_squares) in mean.iter_mut().zip(squares).zip(more_mean).zip(more_squares) {
        let apart = more_mean - *mean;
        *squares += more_squares + apart * apart * before as f32 * share;
        *mean += apart * share;
    }
}

/// Batch norm at inference, where it is one factor and one summand a channel: `y = scale · x + shift`.
///
/// # Panics
/// Where a slice has another length than the sizes say.
pub fn batch_norm_infer(cx: &Cx<'_>, y: &mut [f32], x: &[f32], scale: &[f32], shift: &[f32]) {
    let channels = scale.len();
    assert_eq!([y.len(), shift.len()], [x.len(), channels], "batch_norm_infer");
    split_rows_mut(cx.team, y, channels, |own, y| {
        (cx.kernels.scale_shift)(y, &x[own], scale, shift);
    });
}

/// The gradients of [`batch_norm_forward`]: `dbeta (+)= Σ dy`, `dgamma (+)= Σ dy · x̂`,
/// `dx = γ / √(var + ε) · (dy − mean(dy) − x̂ · mean(dy · x̂))`, with the `dy` that goes into the activation: before, `dy = dy · activation'`,
/// with the derivative from the output `y`, which only an activation needs.
///
/// # Panics
/// Where a slice has another length than the sizes say, or scratch is short.
pub fn batch_norm_backward(
    cx: &mut Cx<'_>,
    dx: &mut [f32],
    [dgamma, dbeta]: [&mut [f32]; 2],
    dy: &mut [f32],
    x: &[f32],
    gamma: &[f32],
    saved: &[f32],
    (activation, y): (Activation, &[f32]),
    [rows, channels]: [usize; 2],
    accumulate: bool,
) {
    let is_plain = activation == Activation::None;
    let lengths = [
        dx.len(),
        dy.len(),
        x.len(),
        dgamma.len(),
        dbeta.len(),
        gamma.len(),
        saved.len(),
        if is_plain { dy.len() } else { y.len() },
    ];
    let all = volume(&[rows, channels]);
    assert_eq!(
        lengths,
        [all, all, all, channels, channels, channels, 2 * channels, all],
        "batch_norm_backward"
    );
    let (kernels, team) = (cx.kernels, cx.team);
    let (parts, rest) = cx.shared.split_at_mut(PARTS * 2 * channels);
    let (sums, factors) = rest[..6 * channels].split_at_mut(2 * channels);
    let d_y = Parts::new(dy);
    column_sums(team, parts, sums, rows, 2 * x.len(), false, &|sums, part| {
        for block in blocks(part, channels) {
            // SAFETY: each part is one task's.
            let dy = unsafe { d_y.range(block.clone()) };
            if !is_plain {
                (kernels.activate_backward_slice)(activation, dy, &y[block.clone()]);
            }
            (kernels.gradient_sums)(sums, dy, &x[block], saved);
        }
    });
    let share = 1.0 / rows as f32;
    for c in 0..channels {
        let [sum, product] = [sums[c], sums[channels + c]];
        dbeta[c] = if accumulate { dbeta[c] + sum } else { sum };
        dgamma[c] = if accumulate { dgamma[c] + product } else { product };
        let [mean, deviation] = [saved[c], saved[channels + c]];
        let own = [gamma[c] * deviation, mean, sum * share, deviation * product * share];
        (0..4).for_each(|i| factors[i * channels + c] = own[i]);
    }
    split_rows_mut(team, dx, channels, |own, dx| {
        (kernels.batch_norm_dx)(dx, &dy[own.clone()], &x[own], factors);
    });
}

/// `sums[c] += Σ (x − mean)²`.
#[inline(always)]
pub(crate) fn add_squares<const FMA: bool>(sums: &mut [f32], x: &[f32], mean: &[f32]) {
    for x in x.chunks_exact(sums.len()) {
        for ((sum, x), mean) in sums.iter_mut().zip(x).zip(mean) {
            *sum = mul_add::<FMA>(x - mean, x - mean, *sum);
        }
    }
}

/// `y = (x − mean) · scale + shift`.
#[inline(always)]
pub(crate) fn scale_shift<const FMA: bool>(y: &mut [f32], x: &[f32], scale: &[f32], shift: &[f32]) {
    for (y, x) in y.chunks_exact_mut(scale.len()).zip(x.chunks_exact(scale.len())) {
        for (((y, x), scale), shift) in y.iter_mut().zip(x).zip(scale).zip(shift) {
            *y = mul_add::<FMA>(*x, *scale, *shift);
        }
    }
}

#[inline(always)]
pub(crate) fn normalize<const FMA: bool>(y: &mut [f32], x: &[f32], mean: &[f32], scale: &[f32], shift: &[f32]) {
    for (y, x) in y.chunks_exact_mut(mean.len()).zip(x.chunks_exact(mean.len())) {
        for ((((y, x), mean), scale), shift) in y.iter_mut().zip(x).zip(mean).zip(scale).zip(shift) {
            *y = mul_add::<FMA>(x - mean, *scale, *shift);
        }
    }
}

/// `sums[0] += Σ dy`, `sums[1] += Σ dy · x̂`, for each channel.
#[inline(always)]
pub(crate) fn gradient_sums<const FMA: bool>(sums: &mut [f32], dy: &[f32], x: &[f32], saved: &[f32]) {
    let channels = saved.len() / 2;
    let (mean, deviation) = saved.split_at(channels);
    let (sum, product) = sums.split_at_mut(channels);
    for (dy, x) in dy.chunks_exact(channels).zip(x.chunks_exact(channels)) {
        let channel = sum
            .iter_mut()
            .zip(product.iter_mut())
            .zip(dy)
            .zip(x)
            .zip(mean)
            .zip(deviation);
        for (((((sum, product), dy), x), mean), deviation) in channel {
            *sum += dy;
            *product = mul_add::<FMA>(*dy, (x - mean) * deviation, *product);
        }
    }
}

/// `dx = a · (dy − b − (x − mean) · d)`, with `factors[4, channels] = [a, mean, b, d]`.
#[inline(always)]
pub(crate) fn batch_norm_dx<const FMA: bool>(dx: &mut [f32], dy: &[f32], x: &[f32], factors: &[f32]) {
    let channels = factors.len() / 4;
    let (a, rest) = factors.split_at(channels);
    let (mean, rest) = rest.split_at(channels);
    let (b, d) = rest.split_at(channels);
    let rows = dx
        .chunks_exact_mut(channels)
        .zip(dy.chunks_exact(channels))
        .zip(x.chunks_exact(channels));
    for ((dx, dy), x) in rows {
        for ((((((dx, dy), x), a), mean), b), d) in dx.iter_mut().zip(dy).zip(x).zip(a).zip(mean).zip(b).zip(d) {
            *dx = a * mul_add::<FMA>(mean - x, *d, dy - b);
        }
    }
}
