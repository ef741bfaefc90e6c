//! Pooling: the geometry of all pools, and the mean of each window, channel by channel.

pub(crate) mod max;

use super::{ConvShape, Cx, volume};
use crate::kernels::cpu::threads::reduce::{GRAIN, add_rows, chunks_mut};
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
    pub(super) fn x_image(&self) -> usize {
        self.h * self.w * self.c
    }

    pub(super) fn y_image(&self) -> usize {
        self.oh * self.ow * self.c
    }

    pub(super) fn check(&self, name: &str, y: usize, x: usize) {
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
    pub(super) fn rows(&self, i: usize) -> Range<usize> {
        clip(i, self.kernel[0], self.stride[0], self.pad[0], self.h)
    }

    /// The windows of `kernel` that lie side by side over what a convolution gives.
    pub(crate) const fn behind(s: &ConvShape, kernel: [usize; 2]) -> Self {
        Self {
            batch: s.batch,
            h: s.oh,
            w: s.ow,
            c: s.out,
            kernel,
            stride: kernel,
            pad: [0, 0],
            oh: s.oh / kernel[0],
            ow: s.ow / kernel[1],
        }
    }

    /// One window over each whole image of `positions`.
    pub(crate) const fn global(batch: usize, positions: usize, channels: usize) -> Self {
        let kernel = [1, positions];
        Self {
            batch,
            h: 1,
            w: positions,
            c: channels,
            kernel,
            stride: kernel,
            pad: [0, 0],
            oh: 1,
            ow: 1,
        }
    }

    /// Bytes of a position in a window.
    #[inline(always)]
    pub(super) fn pick_bytes(&self) -> usize {
        gyul_spec::pick_bytes(self.kernel)
    }

    /// Floats that hold which position of its window each output of an image came from.
    #[must_use]
    pub fn picks(&self) -> usize {
        (self.y_image() * self.pick_bytes()).div_ceil(size_of::<f32>())
    }

    /// The bytes of those of some rows of outputs of image `n`.
    pub(super) fn pick_range(&self, n: usize, rows: Range<usize>) -> Range<usize> {
        let (image, row) = (
            n * self.picks() * size_of::<f32>(),
            self.ow * self.c * self.pick_bytes(),
        );
        image + rows.start * row..image + rows.end * row
    }

    /// The position in the window of output `pixel` of a row and a column of the image.
    #[inline(always)]
    pub(super) fn position(&self, pixel: usize) -> impl Fn(usize, usize) -> u32 {
        let (down, right) = (pixel / self.ow * self.stride[0], pixel % self.ow * self.stride[1]);
        let ([above, left], width) = (self.pad, self.kernel[1]);
        move |row, col| ((row + above - down) * width + col + left - right) as u32
    }

    /// Whether its windows lie side by side.
    #[inline(always)]
    pub(super) fn is_tiled(&self) -> bool {
        self.kernel == self.stride
    }

    /// Whether they are 2×2, too, and lie inside the image.
    #[inline(always)]
    pub(super) fn is_halving(&self) -> bool {
        self.is_tiled() && [self.kernel, self.pad] == [[2, 2], [0, 0]] && 2 * self.oh <= self.h && 2 * self.ow <= self.w
    }

    /// The four pixels of such a window.
    #[inline(always)]
    pub(super) fn four(&self, pixel: usize) -> [Range<usize>; 4] {
        let first = (2 * (pixel / self.ow) * self.w + 2 * (pixel % self.ow)) * self.c;
        [0, 1, self.w, self.w + 1].map(|at| first + at * self.c..first + (at + 1) * self.c)
    }

    #[inline(always)]
    pub(super) fn cols(&self, j: usize) -> Range<usize> {
        clip(j, self.kernel[1], self.stride[1], self.pad[1], self.w)
    }
}

#[inline(always)]
fn clip(i: usize, kernel: usize, stride: usize, pad: usize, len: usize) -> Range<usize> {
    let end = (i * stride + kernel).saturating_sub(pad).min(len);
    (i * stride).saturating_sub(pad).min(end)..end
}

/// One call of `each(image, its floats of `to`)` an image, which reads of as many `from`.
pub(super) fn images(
    cx: &Cx<'_>,
    batch: usize,
    to: &mut [f32],
    from: &[f32],
    each: &(dyn Fn(usize, &mut [f32]) + Sync),
) {
    let image = to.len() / batch.max(1);
    let threads = to.len().max(from.len()) / GRAIN;
    chunks_mut(cx.team, threads.max(1), to, image, &|n, _, to| each(n, to));
}

/// `y[n, i, j, c] = mean x` over the part of the window that lies inside the image (Keras' rule).
///
/// # Panics
/// Where a slice has another length than the sizes say.
pub fn avg_pool_forward(cx: &Cx<'_>, y: &mut [f32], x: &[f32], s: &PoolShape) {
    s.check("avg_pool_forward", y.len(), x.len());
    images(cx, s.batch, y, x, &|n, y| {
        (cx.kernels.avg_image)(y, &x[n * s.x_image()..][..s.x_image()], s);
    });
}

/// `dx` gets `dy / count` at every position of each window.
///
/// # Panics
/// Where a slice has another length than the sizes say.
pub fn avg_pool_backward(cx: &Cx<'_>, dx: &mut [f32], dy: &[f32], s: &PoolShape) {
    s.check("avg_pool_backward", dy.len(), dx.len());
    images(cx, s.batch, dx, dy, &|n, dx| {
        (cx.kernels.avg_image_backward)(dx, &dy[n * s.y_image()..][..s.y_image()], s);
    });
}

/// Columns of a window that are summed by themselves, in registers.
const WIDE: usize = 16;

#[inline(always)]
pub(crate) fn avg_image<const FMA: bool>(y: &mut [f32], x: &[f32], s: &PoolShape) {
    for (pixel, y) in y.chunks_exact_mut(s.c).enumerate() {
        let (rows, cols) = (s.rows(pixel / s.ow), s.cols(pixel % s.ow));
        let share = 1.0 / (rows.len() * cols.len()).max(1) as f32;
        y.fill(0.0);
        for row in rows {
            if cols.len() >= WIDE {
                add_rows::<FMA>(y, &x[(row * s.w + cols.start) * s.c..(row * s.w + cols.end) * s.c], s.c);
                continue;
            }
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
