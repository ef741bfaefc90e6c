//! Pooling: the largest or the mean value of each window, channel by channel.
#![expect(unsafe_code, reason = "images are shared out among threads")]

use super::parts::Parts;
use super::{Cx, volume};
use std::ops::Range;

/// The sizes of one pooling, channels last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PoolShape {
    /// Samples.
    pub batch: usize,
    /// Height of an input image.
    pub h: usize,
    /// Width of an input image.
    pub w: usize,
    /// Channels.
    pub c: usize,
    /// Height and width of the window.
    pub kernel: [usize; 2],
    /// Vertical and horizontal stride.
    pub stride: [usize; 2],
    /// Rows above the image, columns to its left. They are no part of any window: a mean is over what lies inside.
    pub pad: [usize; 2],
    /// Height of an output image.
    pub oh: usize,
    /// Width of an output image.
    pub ow: usize,
}

impl PoolShape {
    fn x_image(&self) -> usize {
        self.h * self.w * self.c
    }

    fn y_image(&self) -> usize {
        self.oh * self.ow * self.c
    }

    fn check(&self, name: &str, y: usize, x: usize) {
        assert_eq!(
            [y, x],
            [
                volume(&[self.batch, self.oh, self.ow, self.c]),
                volume(&[self.batch, self.h, self.w, self.c])
            ],
            "{name}: lengths of outputs, inputs"
        );
    }

    /// Rows of the window at output row `i` that lie inside the image.
    #[inline(always)]
    fn rows(&self, i: usize) -> Range<usize> {
        clip(i, self.kernel[0], self.stride[0], self.pad[0], self.h)
    }

    /// Whether its windows are 2×2, meet, and lie inside the image.
    #[inline(always)]
    fn is_halving(&self) -> bool {
        [self.kernel, self.stride, self.pad] == [[2, 2], [2, 2], [0, 0]]
            && 2 * self.oh <= self.h
            && 2 * self.ow <= self.w
    }

    /// The four pixels of such a window.
    #[inline(always)]
    fn four(&self, pixel: usize) -> [Range<usize>; 4] {
        let first = (2 * (pixel / self.ow) * self.w + 2 * (pixel % self.ow)) * self.c;
        [0, 1, self.w, self.w + 1].map(|at| first + at * self.c..first + (at + 1) * self.c)
    }

    #[inline(always)]
    fn cols(&self, j: usize) -> Range<usize> {
        clip(j, self.kernel[1], self.stride[1], self.pad[1], self.w)
    }
}

#[inline(always)]
fn clip(i: usize, kernel: usize, stride: usize, pad: usize, len: usize) -> Range<usize> {
    let end = (i * stride + kernel).saturating_sub(pad).min(len);
    (i * stride).saturating_sub(pad).min(end)..end
}

/// One call of `each(image, its floats of `to`)` an image.
pub(super) fn images(cx: &Cx<'_>, batch: usize, to: &mut [f32], each: &(dyn Fn(usize, &mut [f32]) + Sync)) {
    let image = to.len() / batch.max(1);
    let to = Parts::new(to);
    cx.team.run((to.len() / (8 * 1024)).max(1), batch, &|n, _| {
        // SAFETY: each image is one task's.
        each(n, unsafe { to.range(n * image..(n + 1) * image) });
    });
}

/// `y[n, i, j, c] = max x` over the window; NaN wins.
///
/// # Panics
/// Where a slice has another length than the sizes say.
pub fn max_pool_forward(cx: &Cx<'_>, y: &mut [f32], x: &[f32], s: &PoolShape) {
    s.check("max_pool_forward", y.len(), x.len());
    images(cx, s.batch, y, &|n, y| {
        (cx.kernels.max_image)(y, &x[n * s.x_image()..][..s.x_image()], s);
    });
}

/// `dx` gets each `dy` at the first position of its window that holds the maximum, zeros elsewhere.
///
/// # Panics
/// Where a slice has another length than the sizes say.
pub fn max_pool_backward(cx: &Cx<'_>, dx: &mut [f32], dy: &[f32], x: &[f32], y: &[f32], s: &PoolShape) {
    s.check("max_pool_backward", y.len(), x.len());
    s.check("max_pool_backward", dy.len(), dx.len());
    images(cx, s.batch, dx, &|n, dx| {
        let (own_x, own_y) = (
            n * s.x_image()..(n + 1) * s.x_image(),
            n * s.y_image()..(n + 1) * s.y_image(),
        );
        (cx.kernels.max_image_backward)(dx, &dy[own_y.clone()], &x[own_x], &y[own_y], s);
    });
}

/// `y[n, i, j, c] = mean x` over the part of the window that lies inside the image (Keras' rule).
///
/// # Panics
/// Where a slice has another length than the sizes say.
pub fn avg_pool_forward(cx: &Cx<'_>, y: &mut [f32], x: &[f32], s: &PoolShape) {
    s.check("avg_pool_forward", y.len(), x.len());
    images(cx, s.batch, y, &|n, y| {
        (cx.kernels.avg_image)(y, &x[n * s.x_image()..][..s.x_image()], s);
    });
}

/// `dx` gets `dy / count` at every position of each window.
///
/// # Panics
/// Where a slice has another length than the sizes say.
pub fn avg_pool_backward(cx: &Cx<'_>, dx: &mut [f32], dy: &[f32], s: &PoolShape) {
    s.check("avg_pool_backward", dy.len(), dx.len());
    images(cx, s.batch, dx, &|n, dx| {
        (cx.kernels.avg_image_backward)(dx, &dy[n * s.y_image()..][..s.y_image()], s);
    });
}

/// `y[n, c] = mean_p x[n, p, c]` for `x[batch, positions, channels]`.
///
/// # Panics
/// Where a slice has another length than the sizes say.
pub fn global_avg_pool_forward(cx: &Cx<'_>, y: &mut [f32], x: &[f32], [batch, positions, channels]: [usize; 3]) {
    avg_pool_forward(cx, y, x, &global(batch, positions, channels));
}

/// `dx[n, p, c] = dy[n, c] / positions`.
///
/// # Panics
/// Where a slice has another length than the sizes say.
pub fn global_avg_pool_backward(cx: &Cx<'_>, dx: &mut [f32], dy: &[f32], [batch, positions, channels]: [usize; 3]) {
    avg_pool_backward(cx, dx, dy, &global(batch, positions, channels));
}

/// `y[n, c] = max_p x[n, p, c]` for `x[batch, positions, channels]`; NaN wins.
///
/// # Panics
/// Where a slice has another length than the sizes say.
pub fn global_max_pool_forward(cx: &Cx<'_>, y: &mut [f32], x: &[f32], [batch, positions, channels]: [usize; 3]) {
    max_pool_forward(cx, y, x, &global(batch, positions, channels));
}

/// `dx` gets each `dy[n, c]` at the first position that holds the maximum, zeros elsewhere.
///
/// # Panics
/// Where a slice has another length than the sizes say.
pub fn global_max_pool_backward(
    cx: &Cx<'_>,
    dx: &mut [f32],
    dy: &[f32],
    x: &[f32],
    y: &[f32],
    [batch, positions, channels]: [usize; 3],
) {
    max_pool_backward(cx, dx, dy, x, y, &global(batch, positions, channels));
}

fn global(batch: usize, positions: usize, channels: usize) -> PoolShape {
    let kernel = [1, positions];
    PoolShape {
        batch,
        h: 1,
        w: positions,
        c: channels,
        kernel,
        stride: [1, 1],
        pad: [0, 0],
        oh: 1,
        ow: 1,
    }
}

#[inline(always)]
pub(crate) fn max_image<const FMA: bool>(y: &mut [f32], x: &[f32], s: &PoolShape) {
    if s.is_halving() {
        return max_of_four(y, x, s);
    }
    for (pixel, y) in y.chunks_exact_mut(s.c).enumerate() {
        y.fill(f32::NEG_INFINITY);
        for row in s.rows(pixel / s.ow) {
            for col in s.cols(pixel % s.ow) {
                for (y, x) in y.iter_mut().zip(&x[(row * s.w + col) * s.c..][..s.c]) {
                    *y = larger(*y, *x);
                }
            }
        }
    }
}

/// The larger one, the first of two equal ones; NaN wins.
#[inline(always)]
fn larger(a: f32, b: f32) -> f32 {
    if b > a || b.is_nan() { b } else { a }
}

/// Windows of 2×2 that meet: four pixels are read and one is written.
#[inline(always)]
fn max_of_four(y: &mut [f32], x: &[f32], s: &PoolShape) {
    for (pixel, y) in y.chunks_exact_mut(s.c).enumerate() {
        let [a, b, c, d] = s.four(pixel).map(|range| &x[range][..y.len()]);
        for i in 0..y.len() {
            y[i] = larger(larger(a[i], b[i]), larger(c[i], d[i]));
        }
    }
}

/// As [`max_image_backward`]: each float of `dx` is written once, but those that no window reaches.
#[inline(always)]
fn max_of_four_backward(dx: &mut [f32], dy: &[f32], x: &[f32], y: &[f32], s: &PoolShape) {
    if [2 * s.oh, 2 * s.ow] != [s.h, s.w] {
        dx.fill(0.0);
    }
    for (pixel, (dy, y)) in dy.chunks_exact(s.c).zip(y.chunks_exact(s.c)).enumerate() {
        let (ranges, n) = (s.four(pixel), dy.len());
        let [xa, xb, xc, xd] = ranges.clone().map(|range| &x[range][..n]);
        let to = dx.get_disjoint_mut(ranges).expect("four pixels");
        let [da, db, dc, dd] = to.map(|to| &mut to[..n]);
        for i in 0..n {
            // What is left goes to the first that is not below the maximum.
            let (max, mut left) = (y[i], dy[i]);
            for (d, x) in [
                (&mut da[i], xa[i]),
                (&mut db[i], xb[i]),
                (&mut dc[i], xc[i]),
                (&mut dd[i], xd[i]),
            ] {
                *d = if x < max { 0.0 } else { left };
                left = if x < max { left } else { 0.0 };
            }
        }
    }
}

#[inline(always)]
pub(crate) fn max_image_backward<const FMA: bool>(dx: &mut [f32], dy: &[f32], x: &[f32], y: &[f32], s: &PoolShape) {
    const BLOCK: usize = 16;
    if s.is_halving() {
        return max_of_four_backward(dx, dy, x, y, s);
    }
    dx.fill(0.0);
    for pixel in 0..s.oh * s.ow {
        for first in (0..s.c).step_by(BLOCK) {
            let n = BLOCK.min(s.c - first);
            let (mut left, mut max) = ([0.0; BLOCK], [0.0; BLOCK]);
            left[..n].copy_from_slice(&dy[pixel * s.c + first..][..n]);
            max[..n].copy_from_slice(&y[pixel * s.c + first..][..n]);
            for row in s.rows(pixel / s.ow) {
                for col in s.cols(pixel % s.ow) {
                    let at = (row * s.w + col) * s.c + first;
                    // What is left of dy goes to the first that is not below the maximum.
                    if let Some(x) = x[at..].first_chunk::<BLOCK>().filter(|_| n == BLOCK) {
                        let dx: &mut [f32] = &mut dx[at..at + BLOCK];
                        for i in 0..BLOCK {
                            let here = if x[i] < max[i] { 0.0 } else { left[i] };
                            dx[i] += here;
                            left[i] = if x[i] < max[i] { left[i] } else { 0.0 };
                        }
                    } else {
                        for i in 0..n {
                            if x[at + i] < max[i] {
                                continue;
                            }
                            dx[at + i] += left[i];
                            left[i] = 0.0;
                        }
                    }
                }
            }
        }
    }
}

#[inline(always)]
pub(crate) fn avg_image<const FMA: bool>(y: &mut [f32], x: &[f32], s: &PoolShape) {
    for (pixel, y) in y.chunks_exact_mut(s.c).enumerate() {
        let (rows, cols) = (s.rows(pixel / s.ow), s.cols(pixel % s.ow));
        let share = 1.0 / (rows.len() * cols.len()).max(1) as f32;
        y.fill(0.0);
        for row in rows {
            for col in cols.clone() {
                y.iter_mut()
                    .zip(&x[(row * s.w + col) * s.c..][..s.c])
                    .for_each(|(y, x)| *y += x);
            }
        }
        for y in y {
            *y *= share;
        }
    }
}

#[inline(always)]
pub(crate) fn avg_image_backward<const FMA: bool>(dx: &mut [f32], dy: &[f32], s: &PoolShape) {
    dx.fill(0.0);
    for (pixel, dy) in dy.chunks_exact(s.c).enumerate() {
        let (rows, cols) = (s.rows(pixel / s.ow), s.cols(pixel % s.ow));
        let share = 1.0 / (rows.len() * cols.len()).max(1) as f32;
        for row in rows {
            for col in cols.clone() {
                dx[(row * s.w + col) * s.c..][..s.c]
                    .iter_mut()
                    .zip(dy)
                    .for_each(|(dx, dy)| *dx += share * dy);
            }
        }
    }
}
