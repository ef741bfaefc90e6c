//! The loops of a depthwise convolution's weight gradient: some pixels of a row × some registers of channels at once.
//!
//! The sums of a tap lie in memory between two blocks of pixels: so the inputs, which are many, are read in one stream.
#![expect(unsafe_code, reason = "the sums stay in registers: no bounds checks inside")]
#![allow(
    clippy::needless_range_loop,
    reason = "fixed trip counts, which the compiler unrolls"
)]

use super::block::end;
use crate::kernels::cpu::isa::lanes::Lanes;
use crate::kernels::cpu::product::block::{read, write};
use crate::kernels::cpu::threads::parts::Parts;

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
///
/// # Safety
/// While it runs nobody else touches its sums; the CPU has the instructions of `V`.
#[inline(always)]
pub(crate) unsafe fn depthwise_sums<V: Lanes>(job: &DepthwiseSums<'_>) {
    if job.taps.contains(&0) {
        return;
    }
    // The SAFETY below rests on it.
    assert!(
        job.pixels() > 0 && job.fits(),
        "a depthwise convolution reaches outside its slices"
    );
    let mut pixel = 0;
    // SAFETY: `fits`, and the pixels are the job's; the rest is the contract.
    unsafe {
        while pixel < job.pixels() {
            if job.pixels() - pixel >= 4 {
                add_pixels::<V, 4>(job, pixel);
                pixel += 4;
            } else {
                add_pixels::<V, 1>(job, pixel);
                pixel += 1;
            }
        }
    }
}

/// `P` pixels from `pixel` on, over all taps and channels.
///
/// # Safety
/// As for [`add_taps`].
#[inline(always)]
unsafe fn add_pixels<V: Lanes, const P: usize>(job: &DepthwiseSums<'_>, pixel: usize) {
    let (mut channel, two) = (0, 2 * V::LEN);
    // SAFETY: passed on; the channels are the job's.
    unsafe {
        while job.channels - channel >= two {
            add_channels::<V, 2, P>(job, pixel, channel, two);
            channel += two;
        }
        while channel < job.channels {
            let n = V::LEN.min(job.channels - channel);
            add_channels::<V, 1, P>(job, pixel, channel, n);
            channel += n;
        }
    }
}

/// `n ≤ W · LEN` channels from `channel` on.
///
/// # Safety
/// As for [`add_taps`].
#[inline(always)]
unsafe fn add_channels<V: Lanes, const W: usize, const P: usize>(
    job: &DepthwiseSums<'_>,
    pixel: usize,
    channel: usize,
    n: usize,
) {
    let is_shared = job.x_step == job.tap_steps[1];
    // SAFETY: passed on; the taps are the job's.
    unsafe {
        let mut tap = 0;
        while is_shared && tap + 3 <= job.taps[1] {
            add_taps::<V, W, 3, P>(job, pixel, channel, tap, n);
            tap += 3;
        }
        while tap < job.taps[1] {
            add_taps::<V, W, 1, P>(job, pixel, channel, tap, n);
            tap += 1;
        }
    }
}

/// `C` columns of taps from `tap` on, `n ≤ W · LEN` channels from `channel` on, `P` pixels from `pixel` on. Where `C` is not 1,
/// a tap's step is a pixel's: what one pixel sees, its neighbours see too.
///
/// # Safety
/// They are the job's, which fits its slices and whose sums nobody else touches, and the CPU has the instructions of `V`.
#[inline(always)]
unsafe fn add_taps<V: Lanes, const W: usize, const C: usize, const P: usize>(
    job: &DepthwiseSums<'_>,
    pixel: usize,
    channel: usize,
    tap: usize,
    n: usize,
) {
    // SAFETY: all reads and writes are of the job's pixels, taps and channels, which lie inside the slices.
    unsafe {
        let at = job.x_at + pixel * job.x_step + tap * job.tap_steps[1] + channel;
        let mut x = job.x.as_ptr().wrapping_add(at);
        let mut sums = job
            .sums
            .pointer()
            .wrapping_add(job.sums_at + tap * job.channels + channel);
        let from = job.dy.as_ptr().wrapping_add(pixel * job.channels + channel);
        let mut dy = [[V::splat(0.0); W]; P];
        for p in 0..P {
            dy[p] = read(from.wrapping_add(p * job.channels), n);
        }
        for _ in 0..job.taps[0] {
            let mut acc = [[V::splat(0.0); W]; C];
            for b in 0..C {
                acc[b] = read(sums.wrapping_add(b * job.channels), n);
            }
            for seen in 0..P + C - 1 {
                let x: [V; W] = read(x.wrapping_add(seen * job.x_step), n);
                for b in 0..C {
                    if seen >= b && seen - b < P {
                        for j in 0..W {
                            acc[b][j] = acc[b][j].add_product(x[j], dy[seen - b][j]);
                        }
                    }
                }
            }
            for b in 0..C {
                write(sums.wrapping_add(b * job.channels), &acc[b], n);
            }
            x = x.wrapping_add(job.tap_steps[0]);
            sums = sums.wrapping_add(job.sums_line);
        }
    }
}
