//! What one task of an attention works on: one head of one sample.
#![expect(unsafe_code, reason = "outputs are shared out among threads")]

use crate::kernels::cpu::product::{Matrix, Product, Terms, Walk};
use crate::kernels::cpu::threads::parts::Parts;
use crate::kernels::cpu::{AttentionShape, Epilogue, Kernels};
use std::ops::Range;

/// What one task works in.
pub(crate) struct Memory<'a> {
    pub kernels: &'static Kernels,
    /// Three of `[steps, features]`.
    pub matrices: [&'a mut [f32]; 3],
    /// One more of them, transposed and in panels.
    pub packed: &'a mut [f32],
    /// `[ROWS, steps]`.
    pub rows: &'a mut [f32],
}

/// One head of one sample.
#[derive(Clone, Copy)]
pub(crate) struct Head {
    pub sample: usize,
    pub head: usize,
}

impl Head {
    /// Where its query (`of` 0), key (1) or value (2) of a step lies.
    pub(crate) fn at(self, s: &AttentionShape, of: usize, step: usize) -> Range<usize> {
        let first = (((self.sample * s.steps + step) * 3 + of) * s.heads + self.head) * s.features;
        first..first + s.features
    }

    /// Where its context of a step lies.
    pub(crate) fn at_context(self, s: &AttentionShape, step: usize) -> Range<usize> {
        let first = ((self.sample * s.steps + step) * s.heads + self.head) * s.features;
        first..first + s.features
    }

    /// Where its probabilities of some steps lie.
    pub(crate) fn rows(self, s: &AttentionShape, rows: &Range<usize>) -> Range<usize> {
        let first = (self.sample * s.heads + self.head) * s.steps;
        (first + rows.start) * s.steps..(first + rows.end) * s.steps
    }
}

/// The products of `p[rows, seen]`, whose rows lie `steps` apart, with matrices `[steps, features]`.
pub(crate) struct Factors {
    pub rows: Range<usize>,
    pub seen: usize,
    pub steps: usize,
    pub features: usize,
}

impl Factors {
    /// `p = a[rows] · bᵀ`, with `bᵀ` in panels.
    pub(crate) fn transposed(&self, kernels: &Kernels, p: &mut [f32], a: &[f32], packed: &[f32]) {
        let job = Product {
            y: Parts::new(p),
            y_rows: Walk::even(self.steps),
            x: &a[self.rows.start * self.features..self.rows.end * self.features],
            x_rows: Walk::even(self.features),
            terms: Terms::row(self.features),
            weight: Matrix::packed(packed, self.features, kernels.panel),
            rows: 0..self.rows.len(),
            cols: 0..self.seen,
            accumulate: false,
            epilogue: Epilogue::default(),
        };
        // SAFETY: all of `p` is borrowed for this call alone.
        unsafe { job.run(kernels) };
    }

    /// `y[rows] = p · b`.
    ///
    /// # Safety
    /// While it runs nobody else touches those rows of `y`.
    pub(crate) unsafe fn along_rows(&self, kernels: &Kernels, (y, y_rows): (Parts<'_>, Walk), p: &[f32], b: &[f32]) {
        let job = Product {
            y,
            y_rows,
            x: p,
            x_rows: Walk::even(self.steps),
            terms: Terms::row(self.seen),
            weight: kernels.natural(b, self.features, self.rows.len()),
            rows: 0..self.rows.len(),
            cols: 0..self.features,
            accumulate: false,
            epilogue: Epilogue::default(),
        };
        // SAFETY: passed on.
        unsafe { job.run(kernels) };
    }

    /// `y[..seen] (+)= pᵀ · b[rows]`.
    ///
    /// # Safety
    /// While it runs nobody else touches those rows of `y`.
    pub(crate) unsafe fn along_columns(
        &self,
        kernels: &Kernels,
        (y, y_rows): (Parts<'_>, Walk),
        p: &[f32],
        b: &[f32],
        accumulate: bool,
    ) {
        let job = Product {
            y,
            y_rows,
            x: p,
            x_rows: Walk::even(1),
            terms: Terms::column(self.rows.len(), self.steps),
            weight: kernels.natural(
                &b[self.rows.start * self.features..self.rows.end * self.features],
                self.features,
                self.seen,
            ),
            rows: 0..self.seen,
            cols: 0..self.features,
            accumulate,
            epilogue: Epilogue::default(),
        };
        // SAFETY: passed on.
        unsafe { job.run(kernels) };
    }
}
