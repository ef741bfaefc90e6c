//! A max pooling of what a convolution gives: of each task's rows, while they are in a cache.
#![expect(unsafe_code, reason = "outputs are shared out among threads")]

use crate::kernels::cpu::pool::PoolShape;
use crate::kernels::cpu::threads::parts::Parts;
use crate::kernels::cpu::{ConvShape, Kernels, scratch};
use std::ops::Range;

/// A max pooling behind a correlation.
#[derive(Clone, Copy)]
pub(crate) struct PoolBehind<'a> {
    pub(crate) shape: PoolShape,
    /// Empty where no gradient will be asked for.
    picks: Parts<'a>,
    /// Rows of a task at most: whole windows.
    pub(crate) rows: usize,
}

impl<'a> PoolBehind<'a> {
    pub(crate) fn new(s: &ConvShape, shape: PoolShape, picks: &'a mut [f32]) -> Self {
        Self {
            shape,
            picks: Parts::new(picks),
            rows: scratch::pooled_rows(s, shape.kernel),
        }
    }

    /// Floats of so many rows of what is pooled.
    pub(crate) fn floats(&self, rows: usize) -> usize {
        rows * self.shape.w * self.shape.c
    }

    /// Pools rows of image `n`.
    ///
    /// # Safety
    /// While it runs, nobody else touches their part of `y`, which is of all images, and of the picks.
    pub(crate) unsafe fn pool(&self, kernels: &Kernels, y: Parts<'_>, from: &[f32], n: usize, rows: Range<usize>) {
        let height = self.shape.kernel[0];
        let lines = rows.start / height..rows.end / height;
        let some = PoolShape {
            batch: 1,
            h: rows.len(),
            oh: lines.len(),
            ..self.shape
        };
        let line = self.shape.ow * self.shape.c;
        let image = n * self.shape.y_image();
        // SAFETY: the contract.
        unsafe {
            let y = y.range(image + lines.start * line..image + lines.end * line);
            if self.picks.len() == 0 {
                (kernels.max_image)(y, from, &some);
            } else {
                (kernels.pick_image)(y, self.picks.bytes(self.shape.pick_range(n, lines)), from, &some);
            }
        }
    }
}
