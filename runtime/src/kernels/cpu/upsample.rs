//! Enlarged images: every pixel repeated, or new ones between the old.
#![allow(clippy::needless_range_loop, reason = "four slices of channels in step")]

use super::pool::images;
use super::{Cx, volume};

/// The sizes of one upsampling, channels last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UpsampleShape {
    /// Samples.
    pub batch: usize,
    /// Height of an input image.
    pub h: usize,
    /// Width of an input image.
    pub w: usize,
    /// Channels.
    pub c: usize,
    /// How many times higher and wider the output is.
    pub factor: [usize; 2],
    /// Whether pixels are mixed of their neighbours, not repeated.
    pub bilinear: bool,
}

impl UpsampleShape {
    /// Floats of a row of the output, and of as many rows as one of the input becomes.
    fn line(&self) -> usize {
        self.factor[1] * self.w * self.c
    }

    fn x_image(&self) -> usize {
        self.h * self.w * self.c
    }

    fn y_image(&self) -> usize {
        self.factor[0] * self.h * self.line()
    }

    fn check(&self, name: &str, y: usize, x: usize) {
        let [down, right] = self.factor;
        assert_eq!(
            [y, x],
            [
                volume(&[self.batch, down, self.h, right, self.w, self.c]),
                volume(&[self.batch, self.h, self.w, self.c])
            ],
            "{name}: lengths of outputs, inputs"
        );
    }
}

/// `y[n, i, j, c]`: the input's pixel there, or with `bilinear` a mix of the four around, whose centres and the output's lie over
/// one another (half-pixel centres, as Keras and TensorFlow).
///
/// # Panics
/// Where a slice has another length than the sizes say.
pub fn upsample_forward(cx: &Cx<'_>, y: &mut [f32], x: &[f32], s: &UpsampleShape) {
    s.check("upsample_forward", y.len(), x.len());
    images(cx, s.batch, y, x, &|n, y| {
        let x = &x[n * s.x_image()..][..s.x_image()];
        if s.bilinear {
            (cx.kernels.bilinear_image)(y, x, s);
        } else {
            (cx.kernels.nearest_image)(y, x, s);
        }
    });
}

/// `dx` gets what every pixel of the output took of it.
///
/// # Panics
/// Where a slice has another length than the sizes say.
pub fn upsample_backward(cx: &Cx<'_>, dx: &mut [f32], dy: &[f32], s: &UpsampleShape) {
    s.check("upsample_backward", dy.len(), dx.len());
    images(cx, s.batch, dx, dy, &|n, dx| {
        let dy = &dy[n * s.y_image()..][..s.y_image()];
        if s.bilinear {
            (cx.kernels.bilinear_image_backward)(dx, dy, s);
        } else {
            (cx.kernels.nearest_image_backward)(dx, dy, s);
        }
    });
}

#[inline(always)]
pub(crate) fn nearest_image<const FMA: bool>(y: &mut [f32], x: &[f32], s: &UpsampleShape) {
    let rows = x.chunks_exact(s.w * s.c);
    for (x, y) in rows.zip(y.chunks_exact_mut(s.factor[0] * s.line())) {
        let (first, others) = y.split_at_mut(s.line());
        for (x, y) in x.chunks_exact(s.c).zip(first.chunks_exact_mut(s.factor[1] * s.c)) {
            y.chunks_exact_mut(s.c).for_each(|y| y.copy_from_slice(x));
        }
        others
            .chunks_exact_mut(s.line())
            .for_each(|other| other.copy_from_slice(first));
    }
}

#[inline(always)]
pub(crate) fn nearest_image_backward<const FMA: bool>(dx: &mut [f32], dy: &[f32], s: &UpsampleShape) {
    dx.fill(0.0);
    let rows = dx.chunks_exact_mut(s.w * s.c);
    for (dx, dy) in rows.zip(dy.chunks_exact(s.factor[0] * s.line())) {
        for dy in dy.chunks_exact(s.line()) {
            for (dx, dy) in dx.chunks_exact_mut(s.c).zip(dy.chunks_exact(s.factor[1] * s.c)) {
                for dy in dy.chunks_exact(s.c) {
                    dx.iter_mut().zip(dy).for_each(|(dx, dy)| *dx += dy);
                }
            }
        }
    }
}

/// The two rows or columns of the input that number `i` of the output lies between, and how much it takes of each.
///
/// It lies at `(i + ½) / factor − ½`. Where that is a pixel, or outside, it takes half of that pixel twice: with weights of 1
/// and 0, a neighbour that is infinite would make it NaN.
#[inline(always)]
fn between(i: usize, factor: usize, len: usize) -> ([usize; 2], [f32; 2]) {
    let twice = 2 * factor;
    // In units of 1 / 2·factor, and one pixel to the right, so that nothing is negative.
    let at = 2 * i + 1 + factor;
    let (pixel, rest) = (at / twice, at % twice);
    if pixel == 0 || pixel == len || rest == 0 {
        return ([pixel.saturating_sub(1); 2], [0.5; 2]);
    }
    let share = rest as f32 / twice as f32;
    ([pixel - 1, pixel], [1.0 - share, share])
}

#[inline(always)]
pub(crate) fn bilinear_image<const FMA: bool>(y: &mut [f32], x: &[f32], s: &UpsampleShape) {
    for (i, y) in y.chunks_exact_mut(s.line()).enumerate() {
        let (rows, down) = between(i, s.factor[0], s.h);
        for (j, y) in y.chunks_exact_mut(s.c).enumerate() {
            let (cols, right) = between(j, s.factor[1], s.w);
            let pixel = |row: usize, col: usize| &x[(rows[row] * s.w + cols[col]) * s.c..][..y.len()];
            let [a, b, c, d] = [pixel(0, 0), pixel(0, 1), pixel(1, 0), pixel(1, 1)];
            for k in 0..y.len() {
                y[k] = down[0] * (right[0] * a[k] + right[1] * b[k]) + down[1] * (right[0] * c[k] + right[1] * d[k]);
            }
        }
    }
}

#[inline(always)]
pub(crate) fn bilinear_image_backward<const FMA: bool>(dx: &mut [f32], dy: &[f32], s: &UpsampleShape) {
    dx.fill(0.0);
    for (i, dy) in dy.chunks_exact(s.line()).enumerate() {
        let (rows, down) = between(i, s.factor[0], s.h);
        for (j, dy) in dy.chunks_exact(s.c).enumerate() {
            let (cols, right) = between(j, s.factor[1], s.w);
            for (row, col) in [(0, 0), (0, 1), (1, 0), (1, 1)] {
                let share = down[row] * right[col];
                let dx = &mut dx[(rows[row] * s.w + cols[col]) * s.c..][..s.c];
                dx.iter_mut().zip(dy).for_each(|(dx, dy)| *dx += share * dy);
            }
        }
    }
}
