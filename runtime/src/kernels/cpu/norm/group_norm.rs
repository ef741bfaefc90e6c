//! Group normalization: of groups of channels, over all pixels of one sample.
#![expect(unsafe_code, reason = "samples are shared out among threads")]

use super::batch_norm::moments;
use crate::kernels::cpu::threads::parts::Parts;
use crate::kernels::cpu::threads::reduce::{GRAIN, in_blocks, sum};
use crate::kernels::cpu::{Cx, regions, volume};

/// The sizes of one group norm, channels last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GroupShape {
    /// Samples.
    pub batch: usize,
    /// Pixels of a sample.
    pub pixels: usize,
    /// Channels; a multiple of the groups.
    pub channels: usize,
    /// Groups of channels.
    pub groups: usize,
}

impl GroupShape {
    fn sample(&self) -> usize {
        self.pixels * self.channels
    }

    /// Channels of a group.
    fn members(&self) -> usize {
        self.channels / self.groups
    }

    /// One of the numbers of a group.
    fn share(&self) -> f32 {
        1.0 / (self.pixels * self.members()) as f32
    }

    fn len(&self) -> usize {
        assert!(
            self.groups > 0 && self.channels.is_multiple_of(self.groups),
            "even groups"
        );
        volume(&[self.batch, self.pixels, self.channels])
    }

    /// Threads that are worth their while.
    fn threads(&self) -> usize {
        (self.batch * self.sample() / GRAIN).max(1)
    }
}

/// Group norm of `x[batch, pixels, channels]`: `y = γ · (x − mean) / √(var + ε) + β`, with the mean and the biased variance of
/// each group of channels over the pixels of each sample.
///
/// `saved[batch, 4, channels]` takes the mean and `1 / √(var + ε)` of every channel's group, and leaves room for two sums of the
/// backward pass; inference gives an empty one. Needs `thread` scratch: [`gyul_spec::scratch::group_norm`].
///
/// # Panics
/// Where a slice has another length than the sizes say, or scratch is short.
pub fn group_norm_forward(
    cx: &mut Cx<'_>,
    y: &mut [f32],
    saved: &mut [f32],
    x: &[f32],
    [gamma, beta]: [&[f32]; 2],
    epsilon: f32,
    s: &GroupShape,
) {
    let (channels, sample) = (s.channels, s.sample());
    let lengths = [y.len(), x.len(), gamma.len(), beta.len()];
    assert_eq!(lengths, [s.len(), s.len(), channels, channels], "group_norm_forward");
    let keeps = if saved.is_empty() { 0 } else { 4 * channels };
    assert_eq!(
        saved.len(),
        s.batch * keeps,
        "group_norm_forward saves four numbers a channel"
    );
    let (kernels, share) = (cx.kernels, s.share());
    let (threads, region) = regions(cx.team, cx.thread, 4 * channels);
    let (y, saved, scratch) = (Parts::new(y), Parts::new(saved), Parts::new(cx.thread));
    cx.team.run(threads.min(s.threads()), s.batch, &|n, thread| {
        let own = n * sample..(n + 1) * sample;
        // SAFETY: each sample is one task's, each region one thread's.
        let [y, saved, scratch] = unsafe {
            [
                y.range(own.clone()),
                saved.range(n * keeps..(n + 1) * keeps),
                scratch.range(thread * region..thread * region + 4 * channels),
            ]
        };
        let (x, (statistics, rest)) = (&x[own], scratch.split_at_mut(2 * channels));
        moments(kernels, (statistics, rest), x, channels);
        let (mean, deviation) = statistics.split_at_mut(channels);
        for (mean, squares) in mean.chunks_mut(s.members()).zip(deviation.chunks_mut(s.members())) {
            let (of, pixels) = (sum(mean.len(), |c| mean[c]) / mean.len() as f32, s.pixels as f32);
            // A channel's squares are about its own mean.
            let all = sum(mean.len(), |c| squares[c] + pixels * (mean[c] - of) * (mean[c] - of));
            mean.fill(of);
            squares.fill(1.0 / (all * share + epsilon).sqrt());
        }
        let scale = &mut rest[..channels];
        for ((scale, gamma), deviation) in scale.iter_mut().zip(gamma).zip(&*deviation) {
            *scale = gamma * deviation;
        }
        (kernels.normalize)(y, x, mean, scale, beta);
        if let Some(saved) = saved.get_mut(..2 * channels) {
            saved.copy_from_slice(statistics);
        }
    });
}

/// The gradients of [`group_norm_forward`]: `dbeta (+)= Σ dy`, `dgamma (+)= Σ dy · x̂` over samples and pixels, and with
/// `g = γ · dy` and the means over a group `dx = (g − mean(g) − x̂ · mean(g · x̂)) / √(var + ε)`.
///
/// `saved` is what the forward pass left; its third and fourth row of channels take each sample's part of the two sums. Needs
/// `thread` scratch: [`gyul_spec::scratch::group_norm`].
///
/// # Panics
/// Where a slice has another length than the sizes say, or scratch is short.
pub fn group_norm_backward(
    cx: &mut Cx<'_>,
    dx: &mut [f32],
    [dgamma, dbeta]: [&mut [f32]; 2],
    dy: &[f32],
    x: &[f32],
    gamma: &[f32],
    saved: &mut [f32],
    s: &GroupShape,
    accumulate: bool,
) {
    let (channels, sample, all) = (s.channels, s.sample(), s.len());
    assert_eq!([dx.len(), dy.len(), x.len()], [all; 3], "group_norm_backward");
    let lengths = [dgamma.len(), dbeta.len(), gamma.len(), saved.len()];
    let room = volume(&[s.batch, 4, channels]);
    assert_eq!(lengths, [channels, channels, channels, room], "group_norm_backward");
    let (kernels, share) = (cx.kernels, s.share());
    let (threads, region) = regions(cx.team, cx.thread, 4 * channels);
    let (dx, rows, scratch) = (Parts::new(dx), Parts::new(saved), Parts::new(cx.thread));
    cx.team.run(threads.min(s.threads()), s.batch, &|n, thread| {
        let own = n * sample..(n + 1) * sample;
        // SAFETY: each sample is one task's, each region one thread's.
        let [dx, rows, factors] = unsafe {
            [
                dx.range(own.clone()),
                rows.range(n * 4 * channels..(n + 1) * 4 * channels),
                scratch.range(thread * region..thread * region + 4 * channels),
            ]
        };
        let (dy, x, (statistics, sums)) = (&dy[own.clone()], &x[own], rows.split_at_mut(2 * channels));
        sums.fill(0.0);
        in_blocks(sums, 0..s.pixels, &|sums, pixels| {
            let floats = pixels.start * channels..pixels.end * channels;
            (kernels.gradient_sums)(sums, &dy[floats.clone()], &x[floats], statistics);
        });
        let (mean, deviation) = statistics.split_at(channels);
        for first in (0..channels).step_by(s.members()) {
            let mean_of = |sums: &[f32]| sum(s.members(), |c| gamma[first + c] * sums[first + c]) * share;
            let (g, product) = (mean_of(sums), mean_of(&sums[channels..]));
            for c in first..first + s.members() {
                let d = deviation[c];
                let own = [gamma[c] * d, mean[c], d * g, d * d * product];
                (0..4).for_each(|i| factors[i * channels + c] = own[i]);
            }
        }
        (kernels.group_norm_dx)(dx, dy, x, factors);
    });
    if !accumulate {
        dbeta.fill(0.0);
        dgamma.fill(0.0);
    }
    for rows in saved.chunks_exact(4 * channels) {
        let totals = dbeta.iter_mut().chain(&mut *dgamma);
        totals.zip(&rows[2 * channels..]).for_each(|(total, sum)| *total += sum);
    }
}

/// `dx = a · dy − b − (x − mean) · d`, with `factors[4, channels] = [a, mean, b, d]`.
#[inline(always)]
pub(crate) fn group_norm_dx<const FMA: bool>(dx: &mut [f32], dy: &[f32], x: &[f32], factors: &[f32]) {
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
            *dx = a * dy - b - (x - mean) * d;
        }
    }
}
