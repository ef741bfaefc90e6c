//! The loops of depthwise convolution: some pixels of a row × some registers of channels at once.
#![expect(unsafe_code, reason = "the sums stay in registers: no bounds checks inside")]
#![allow(
    clippy::needless_range_loop,
    reason = "fixed trip counts, which the compiler unrolls"
)]

use crate::kernels::cpu::Epilogue;
use crate::kernels::cpu::isa::lanes::Lanes;
use crate::kernels::cpu::product::block::{finish, load, read, write};
use crate::kernels::cpu::threads::parts::Parts;

/// Pixels of a row that see the same taps: `y[p, c] = epilogue(Σ x[p, a, b, c] · weight[a, b, c])`.
pub(crate) struct DepthwiseRow<'a> {
    pub y: Parts<'a>,
    pub y_at: usize,
    pub y_step: usize,
    pub x: &'a [f32],
    /// Where the first tap of the first pixel lies.
    pub x_at: usize,
    pub x_step: usize,
    pub pixels: usize,
    /// From the first tap on.
    pub weight: &'a [f32],
    /// Floats from a row of taps to the next.
    pub weight_line: usize,
    /// Down and right.
    pub taps: [usize; 2],
    /// Floats of `x` from one to the next.
    pub tap_steps: [usize; 2],
    pub channels: usize,
    pub epilogue: Epilogue<'a>,
}

/// The position after the last that `count` steps from `at` reach, `channels` floats each.
pub(crate) fn end(at: usize, counts: &[(usize, usize)], channels: usize) -> usize {
    let steps = counts.iter().map(|(count, step)| (count - 1) * step);
    at + steps.sum::<usize>() + channels
}

impl DepthwiseRow<'_> {
    /// All distances are positive: the farthest corners are inside where the ends are.
    fn fits(&self) -> bool {
        let ([rows, cols], [down, right]) = (self.taps, self.tap_steps);
        let channels = self.channels;
        let y = end(self.y_at, &[(self.pixels, self.y_step)], channels) <= self.y.len();
        let is_read = rows * cols > 0;
        let x = [(self.pixels, self.x_step), (rows, down), (cols, right)];
        let weight = [(rows, self.weight_line), (cols, channels)];
        let each = [self.epilogue.scale, self.epilogue.bias];
        let has_each = each.into_iter().flatten().all(|numbers| numbers.len() >= channels);
        y && has_each
            && (!is_read
                || end(self.x_at, &x, channels) <= self.x.len() && end(0, &weight, channels) <= self.weight.len())
    }
}

/// Computes the job.
///
/// # Safety
/// While it runs nobody else touches the outputs of its pixels; the CPU has the instructions of `V`.
#[inline(always)]
pub(crate) unsafe fn depthwise<V: Lanes>(job: &DepthwiseRow<'_>) {
    // The SAFETY below rests on it.
    assert!(
        job.pixels > 0 && job.fits(),
        "a depthwise convolution reaches outside its slices"
    );
    let is_shared = job.taps[1] == 3 && job.x_step == job.tap_steps[1] && job.channels >= 2 * V::LEN;
    let mut pixel = 0;
    // SAFETY: `fits`, and the pixels are the job's; the rest is the contract.
    unsafe {
        while pixel < job.pixels {
            let left = job.pixels - pixel;
            pixel += if is_shared && left >= 4 {
                shared_channels::<V, 3, 4>(job, pixel)
            } else if left >= 6 {
                channels::<V, 6>(job, pixel)
            } else if left >= 2 {
                channels::<V, 2>(job, pixel)
            } else {
                channels::<V, 1>(job, pixel)
            };
        }
    }
}

/// All channels of `P` pixels; returns `P`.
///
/// # Safety
/// As for [`sums`].
#[inline(always)]
unsafe fn channels<V: Lanes, const P: usize>(job: &DepthwiseRow<'_>, pixel: usize) -> usize {
    // SAFETY: passed on.
    unsafe {
        if P == 1 && job.channels >= 4 * V::LEN {
            // One pixel alone has too few chains of sums to hide the latency of an FMA: take more channels.
            blocks::<V, 4, P>(job, pixel);
        } else if job.channels >= 2 * V::LEN {
            blocks::<V, 2, P>(job, pixel);
        } else {
            blocks::<V, 1, P>(job, pixel);
        }
    }
    P
}

/// All channels in blocks. The last ends with them and begins within the one before: nothing is added to `y`, so that this
/// writes some numbers again.
///
/// # Safety
/// As for [`sums`].
#[inline(always)]
unsafe fn blocks<V: Lanes, const W: usize, const P: usize>(job: &DepthwiseRow<'_>, pixel: usize) {
    let (all, block) = (job.channels, W * V::LEN);
    let mut channel = 0;
    while channel < all {
        // SAFETY: passed on; the channels are the job's.
        unsafe { sums::<V, W, P>(job, pixel, channel.min(all.saturating_sub(block)), block.min(all)) };
        channel += block;
    }
}

/// As [`blocks`] of two registers, where there are that many; returns `P`.
///
/// # Safety
/// As for [`shared_sums`].
#[inline(always)]
unsafe fn shared_channels<V: Lanes, const C: usize, const P: usize>(job: &DepthwiseRow<'_>, pixel: usize) -> usize {
    let (all, block) = (job.channels, 2 * V::LEN);
    let mut channel = 0;
    while channel < all {
        // SAFETY: passed on; the channels are the job's.
        unsafe { shared_sums::<V, 2, C, P>(job, pixel, channel.min(all - block)) };
        channel += block;
    }
    P
}

/// `W · LEN` channels from `channel` on of `P` pixels from `pixel` on, where a tap's step is a pixel's and a row has `C` taps:
/// what one pixel sees, `C` neighbours see too, so that each input is read once a row.
///
/// # Safety
/// They are the job's, which fits its slices and whose outputs nobody else touches, and the CPU has the instructions of `V`.
#[inline(always)]
unsafe fn shared_sums<V: Lanes, const W: usize, const C: usize, const P: usize>(
    job: &DepthwiseRow<'_>,
    pixel: usize,
    channel: usize,
) {
    // SAFETY: all reads and writes are of the job's pixels, taps and channels, which lie inside the slices.
    unsafe {
        let mut acc = [[V::splat(0.0); W]; P];
        let mut x = job.x.as_ptr().wrapping_add(job.x_at + pixel * job.x_step + channel);
        let mut weight = job.weight.as_ptr().wrapping_add(channel);
        for _ in 0..job.taps[0] {
            let mut w = [[V::splat(0.0); W]; C];
            for b in 0..C {
                w[b] = load(weight.wrapping_add(b * job.channels));
            }
            for seen in 0..P + C - 1 {
                let x: [V; W] = load(x.wrapping_add(seen * job.x_step));
                for b in 0..C {
                    if seen >= b && seen - b < P {
                        for j in 0..W {
                            acc[seen - b][j] = acc[seen - b][j].add_product(x[j], w[b][j]);
                        }
                    }
                }
            }
            x = x.wrapping_add(job.tap_steps[0]);
            weight = weight.wrapping_add(job.weight_line);
        }
        finish::<V, W, P>(job.epilogue, &mut acc, channel, W * V::LEN);
        for p in 0..P {
            let at = job.y_at + (pixel + p) * job.y_step + channel;
            write(job.y.pointer().add(at), &acc[p], W * V::LEN);
        }
    }
}

/// `n ≤ W · LEN` channels from `channel` on of `P` pixels from `pixel` on.
///
/// # Safety
/// They are the job's, which fits its slices and whose outputs nobody else touches, and the CPU has the instructions of `V`.
#[inline(always)]
unsafe fn sums<V: Lanes, const W: usize, const P: usize>(
    job: &DepthwiseRow<'_>,
    pixel: usize,
    channel: usize,
    n: usize,
) {
    // SAFETY: all reads and writes are of the job's pixels, taps and channels, which lie inside the slices.
    unsafe {
        let mut acc = [[V::splat(0.0); W]; P];
        let first = job.x.as_ptr().wrapping_add(job.x_at + pixel * job.x_step + channel);
        for a in 0..job.taps[0] {
            let mut x = first.wrapping_add(a * job.tap_steps[0]);
            let mut weight = job.weight.as_ptr().wrapping_add(a * job.weight_line + channel);
            for _ in 0..job.taps[1] {
                let w: [V; W] = read(weight, n);
                for p in 0..P {
                    let x: [V; W] = read(x.wrapping_add(p * job.x_step), n);
                    for j in 0..W {
                        acc[p][j] = acc[p][j].add_product(x[j], w[j]);
                    }
                }
                x = x.wrapping_add(job.tap_steps[1]);
                weight = weight.wrapping_add(job.channels);
            }
        }
        finish::<V, W, P>(job.epilogue, &mut acc, channel, n);
        for p in 0..P {
            let at = job.y_at + (pixel + p) * job.y_step + channel;
            write(job.y.pointer().add(at), &acc[p], n);
        }
    }
}
