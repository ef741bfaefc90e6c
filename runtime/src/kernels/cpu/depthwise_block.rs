//! The loops of depthwise convolution: some pixels of a row × some registers of channels at once.
#![expect(unsafe_code, reason = "the sums stay in registers: no bounds checks inside")]
#![allow(
    clippy::needless_range_loop,
    reason = "fixed trip counts, which the compiler unrolls"
)]

use super::Epilogue;
use super::block::{finish, read, write};
use super::lanes::Lanes;
use super::parts::Parts;

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
fn end(at: usize, counts: &[(usize, usize)], channels: usize) -> usize {
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
        y && (!is_read
            || end(self.x_at, &x, channels) <= self.x.len() && end(0, &weight, channels) <= self.weight.len())
    }
}

/// Computes the job.
#[inline(always)]
pub(crate) fn depthwise<V: Lanes>(job: &DepthwiseRow<'_>) {
    // The SAFETY below rests on it.
    assert!(
        job.pixels > 0 && job.fits(),
        "a depthwise convolution reaches outside its slices"
    );
    let mut pixel = 0;
    // SAFETY: `fits`, and the pixels are the job's; this function is inlined where the CPU has the instructions of `V`.
    unsafe {
        while pixel < job.pixels {
            match job.pixels - pixel {
                6.. => {
                    channels::<V, 6>(job, pixel);
                    pixel += 6;
                }
                2.. => {
                    channels::<V, 2>(job, pixel);
                    pixel += 2;
                }
                _ => {
                    channels::<V, 1>(job, pixel);
                    pixel += 1;
                }
            }
        }
    }
}

/// All channels of `P` pixels. What is left at the end is computed with some channels before it once more: nothing is
/// added to `y`, so that this writes the same numbers again.
#[inline(always)]
unsafe fn channels<V: Lanes, const P: usize>(job: &DepthwiseRow<'_>, pixel: usize) {
    // SAFETY: passed on.
    unsafe {
        let (all, two) = (job.channels, 2 * V::LEN);
        if all >= two {
            for channel in (0..all - two).step_by(two).chain([all - two]) {
                sums::<V, 2, P>(job, pixel, channel, two);
            }
        } else if all >= V::LEN {
            sums::<V, 1, P>(job, pixel, 0, V::LEN);
            sums::<V, 1, P>(job, pixel, all - V::LEN, V::LEN);
        } else {
            sums::<V, 1, P>(job, pixel, 0, all);
        }
    }
}

/// `n ≤ W · LEN` channels from `channel` on of `P` pixels from `pixel` on.
///
/// # Safety
/// They are the job's, which fits its slices, and the CPU has the instructions of `V`.
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

/// Adds what pixels of a row that see the same taps give: `sums[a, b, c] += Σ_p x[p, a, b, c] · dy[p, c]`.
pub(crate) struct DepthwiseSums<'a> {
    pub sums: Parts<'a>,
    /// Where those of the first tap lie.
    pub sums_at: usize,
    /// Floats from a row of taps to the next.
    pub sums_line: usize,
    pub x: &'a [f32],
    /// Where the first tap of the first pixel lies.
    pub x_at: usize,
    pub x_step: usize,
    /// `[pixels, channels]`.
    pub dy: &'a [f32],
    /// Down and right.
    pub taps: [usize; 2],
    /// Floats of `x` from one to the next.
    pub tap_steps: [usize; 2],
    pub channels: usize,
}

impl DepthwiseSums<'_> {
    fn pixels(&self) -> usize {
        self.dy.len() / self.channels
    }

    fn fits(&self) -> bool {
        let ([rows, cols], [down, right]) = (self.taps, self.tap_steps);
        let x = [(self.pixels(), self.x_step), (rows, down), (cols, right)];
        let sums = [(rows, self.sums_line), (cols, self.channels)];
        end(self.x_at, &x, self.channels) <= self.x.len() && end(self.sums_at, &sums, self.channels) <= self.sums.len()
    }
}

/// Computes the job.
#[inline(always)]
pub(crate) fn depthwise_sums<V: Lanes>(job: &DepthwiseSums<'_>) {
    if job.taps.contains(&0) {
        return;
    }
    // The SAFETY below rests on it.
    assert!(
        job.pixels() > 0 && job.fits(),
        "a depthwise convolution reaches outside its slices"
    );
    let taps = job.taps[0] * job.taps[1];
    for channel in (0..job.channels).step_by(V::LEN) {
        let n = V::LEN.min(job.channels - channel);
        let mut tap = 0;
        // SAFETY: `fits`; taps and channels are the job's. This function is inlined where the CPU has the instructions of `V`.
        unsafe {
            while tap < taps {
                match taps - tap {
                    9.. => {
                        add_taps::<V, 9>(job, tap, channel, n);
                        tap += 9;
                    }
                    3.. => {
                        add_taps::<V, 3>(job, tap, channel, n);
                        tap += 3;
                    }
                    _ => {
                        add_taps::<V, 1>(job, tap, channel, n);
                        tap += 1;
                    }
                }
            }
        }
    }
}

/// `T` taps from `tap` on, `n ≤ LEN` channels from `channel` on, over all pixels.
///
/// # Safety
/// They are the job's, which fits its slices, and the CPU has the instructions of `V`.
#[inline(always)]
unsafe fn add_taps<V: Lanes, const T: usize>(job: &DepthwiseSums<'_>, tap: usize, channel: usize, n: usize) {
    let of = |tap: usize, [down, right]: [usize; 2]| tap / job.taps[1] * down + tap % job.taps[1] * right;
    let offsets: [usize; T] = std::array::from_fn(|t| of(tap + t, job.tap_steps));
    // SAFETY: all reads and writes are of the job's pixels, taps and channels, which lie inside the slices.
    unsafe {
        let mut acc = [[V::splat(0.0); 1]; T];
        let mut x = job.x.as_ptr().wrapping_add(job.x_at + channel);
        let mut dy = job.dy.as_ptr().wrapping_add(channel);
        for _ in 0..job.pixels() {
            let [dy_here]: [V; 1] = read(dy, n);
            for t in 0..T {
                let [x]: [V; 1] = read(x.wrapping_add(offsets[t]), n);
                acc[t][0] = acc[t][0].add_product(x, dy_here);
            }
            x = x.wrapping_add(job.x_step);
            dy = dy.wrapping_add(job.channels);
        }
        for t in 0..T {
            let at = job.sums_at + channel + of(tap + t, [job.sums_line, job.channels]);
            let to = job.sums.pointer().add(at);
            let [before]: [V; 1] = read(to, n);
            write(to, &[before.add(acc[t][0])], n);
        }
    }
}
