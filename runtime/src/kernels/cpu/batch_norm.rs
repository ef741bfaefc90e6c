//! Batch normalization while training.
#![expect(unsafe_code, reason = "rows are shared out among threads")]

use super::math::mul_add;
use super::parts::Parts;
use super::reduce::{PARTS, column_sums, split_rows};
use super::{Cx, volume};

/// Batch norm while training, for `x[rows, channels]` (rows: batch · height · width):
/// `y = γ · (x − mean) / √(var + ε) + β` with the batch's mean and biased variance.
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
    let (mean, deviation) = saved.split_at_mut(channels);
    column_sums(team, cx.shared, mean, rows, x.len(), false, &|sums, part| {
        (kernels.add_rows)(sums, &x[part.start * channels..part.end * channels]);
    });
    let share = 1.0 / rows as f32;
    for mean in &mut *mean {
        *mean *= share;
    }
    column_sums(team, cx.shared, deviation, rows, x.len(), false, &|sums, part| {
        (kernels.add_squares)(sums, &x[part.start * channels..part.end * channels], mean);
    });
    for d in &mut *deviation {
        *d = 1.0 / (*d * share + epsilon).sqrt();
    }
    let scale = &mut cx.shared[..channels];
    for ((scale, gamma), deviation) in scale.iter_mut().zip(gamma).zip(&*deviation) {
        *scale = gamma * deviation;
    }
    let y = Parts::new(y);
    split_rows(team, rows, channels, &|part| {
        let part = part.start * channels..part.end * channels;
        // SAFETY: each part is one task's.
        (kernels.normalize)(unsafe { y.range(part.clone()) }, &x[part], mean, scale, beta);
    });
}

/// Batch norm at inference, where it is one factor and one summand a channel: `y = scale · x + shift`.
///
/// # Panics
/// Where a slice has another length than the sizes say.
pub fn batch_norm_infer(cx: &Cx<'_>, y: &mut [f32], x: &[f32], scale: &[f32], shift: &[f32]) {
    let channels = scale.len();
    assert_eq!([y.len(), shift.len()], [x.len(), channels], "batch_norm_infer");
    let y = Parts::new(y);
    split_rows(cx.team, x.len() / channels, channels, &|part| {
        let part = part.start * channels..part.end * channels;
        // SAFETY: each part is one task's.
        (cx.kernels.scale_shift)(unsafe { y.range(part.clone()) }, &x[part], scale, shift);
    });
}

/// The gradients of [`batch_norm_forward`]: `dbeta (+)= Σ dy`, `dgamma (+)= Σ dy · x̂`,
/// `dx = γ / √(var + ε) · (dy − mean(dy) − x̂ · mean(dy · x̂))`.
///
/// # Panics
/// Where a slice has another length than the sizes say, or scratch is short.
pub fn batch_norm_backward(
    cx: &mut Cx<'_>,
    dx: &mut [f32],
    [dgamma, dbeta]: [&mut [f32]; 2],
    dy: &[f32],
    x: &[f32],
    gamma: &[f32],
    saved: &[f32],
    [rows, channels]: [usize; 2],
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
    let all = volume(&[rows, channels]);
    assert_eq!(
        lengths,
        [all, all, all, channels, channels, channels, 2 * channels],
        "batch_norm_backward"
    );
    let (kernels, team) = (cx.kernels, cx.team);
    let (parts, rest) = cx.shared.split_at_mut(PARTS * 2 * channels);
    let (sums, factors) = rest[..6 * channels].split_at_mut(2 * channels);
    column_sums(team, parts, sums, rows, 2 * x.len(), false, &|sums, part| {
        let part = part.start * channels..part.end * channels;
        (kernels.gradient_sums)(sums, &dy[part.clone()], &x[part], saved);
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
    let dx = Parts::new(dx);
    split_rows(team, rows, channels, &|part| {
        let part = part.start * channels..part.end * channels;
        // SAFETY: each part is one task's.
        (kernels.batch_norm_dx)(unsafe { dx.range(part.clone()) }, &dy[part.clone()], &x[part], factors);
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
