//! The one micro-kernel of convolutions and matrix products.
//!
//! An output block of `P` rows × `W` registers of columns stays in registers while its whole sum runs:
//! `Y[row][col] = Σ_segment Σ_k X[base(row) + segment·jump + k·step] · W[segment][k][col]`.
//! Rows may start anywhere in `X`, so a strided convolution (a segment is a row of the kernel, `kw · c` consecutive floats, or at an
//! image's edge some of them), a matrix product (one segment) and both of their gradients are this one kernel. The order of each sum is that of
//! (segment, k), whatever the block: results do not depend on how rows and columns are shared out.

#![expect(
    unsafe_code,
    reason = "the accumulator block is kept in registers: no bounds checks inside"
)]

pub(crate) mod block;
pub(crate) mod dots;
pub(crate) mod layout;
pub(crate) mod operands;
pub(crate) mod outer;
pub(crate) mod pack;
pub(crate) mod panel_copy;
pub(crate) mod panels;
pub(crate) mod prepack;
pub(crate) mod row;
pub(crate) mod transpose;
pub(crate) mod turned;
pub(crate) mod weight_gradient;

use super::{Epilogue, Kernels};
use crate::kernels::cpu::isa::lanes::Lanes;
use crate::kernels::cpu::threads::parts::Parts;
use block::rows;
use layout::NEAR_PANELS;
pub(crate) use operands::{Matrix, Terms, Walk};
use panel_copy::stretch;
use row::Row;
use std::ops::Range;

/// A block of outputs to be computed. `cols` starts at a multiple of the panel width.
pub(crate) struct Product<'a> {
    pub y: Parts<'a>,
    pub y_rows: Walk,
    pub x: &'a [f32],
    pub x_rows: Walk,
    pub terms: Terms,
    pub weight: Matrix<'a>,
    pub rows: Range<usize>,
    pub cols: Range<usize>,
    /// `Y += …` instead of `Y = …`; the epilogue is then empty.
    pub accumulate: bool,
    pub epilogue: Epilogue<'a>,
}

impl Product<'_> {
    /// Computes the block, also with an activation that the micro-kernel leaves to a pass over what it has stored.
    ///
    /// # Safety
    /// While it runs nobody else touches the outputs of its rows and columns.
    pub(crate) unsafe fn run(&self, kernels: &Kernels) {
        let Terms {
            segments, length, step, ..
        } = self.terms;
        if self.rows.len() == 1 && segments == 1 && step == 1 && length > 0 {
            // SAFETY: passed on.
            return unsafe { self.run_row(kernels, length) };
        }
        // SAFETY: passed on.
        unsafe { self.sums(kernels) };
        let activation = self.epilogue.activation;
        if !activation.is_deferred() {
            return;
        }
        let (cols, Walk { step, width, .. }) = (self.cols.len(), self.y_rows);
        let mut row = self.rows.start;
        while row < self.rows.end {
            // Rows of a line that lie end to end are one.
            let together = if step == cols {
                width - self.y_rows.column(row)
            } else {
                1
            };
            let together = together.min(self.rows.end - row);
            let first = self.y_rows.at(row) + self.cols.start;
            // SAFETY: rows of the block, which is this job's by the contract.
            let y = unsafe { self.y.range(first..first + (together - 1) * step + cols) };
            (kernels.activate_slice)(activation, y);
            row += together;
        }
    }

    /// One row of terms side by side.
    ///
    /// # Safety
    /// As for [`run`](Self::run).
    unsafe fn run_row(&self, kernels: &Kernels, terms: usize) {
        let (row, x) = (self.rows.start, self.x_rows.at(self.rows.start));
        let job = Row {
            x: &self.x[x..x + terms],
            weight: self.weight,
            cols: self.cols.clone(),
            accumulate: self.accumulate,
            epilogue: self.epilogue,
        };
        let at = self.y_rows.at(row);
        // SAFETY: the contract.
        let y = unsafe { self.y.range(at + self.cols.start..at + self.cols.end) };
        (kernels.row)(y, &job);
    }

    /// Are the farthest corners inside the slices? All others lie between, for every distance is positive.
    pub(super) fn fits(&self) -> bool {
        let (Some(last), Some(col)) = (self.rows.clone().last(), self.cols.clone().last()) else {
            return true;
        };
        let each = [self.epilogue.scale, self.epilogue.bias];
        if each.into_iter().flatten().any(|numbers| numbers.len() <= col) {
            return false;
        }
        // The last full line may reach farther right than the last row.
        let corner = |walk: &Walk| {
            let line_end = (last - walk.column(last))
                .checked_sub(1)
                .filter(|&end| end >= self.rows.start);
            walk.at(last).max(line_end.map_or(0, |end| walk.at(end)))
        };
        let Terms {
            segments,
            length,
            jump,
            step,
            ..
        } = self.terms;
        if corner(&self.y_rows) + col >= self.y.len() {
            return false;
        }
        if segments * length == 0 {
            return true;
        }
        let x = corner(&self.x_rows) + (segments - 1) * jump + (length - 1) * step;
        let w = self.weight.end(self.terms.weight_rows(), col);
        x < self.x.len() && w <= self.weight.data.len()
    }
}

impl Product<'_> {
    /// Computes the block, its terms in the order in which caches like them.
    ///
    /// # Safety
    /// As for [`run`](Self::run).
    unsafe fn sums(&self, kernels: &Kernels) {
        let (weight, terms) = (self.weight, self.terms.segments * self.terms.length);
        if weight.copied && terms > 0 && !self.rows.is_empty() {
            // Rows of it lie far apart, often a power of two, and would drive each other out of L1 between two rows of outputs.
            // SAFETY: passed on, to one stretch after another.
            self.stretches(stretch(kernels), |part| unsafe { part.copied_panels(kernels) });
        } else if weight.is_far_flung(terms) && weight.row > kernels.panel && !self.rows.is_empty() {
            // SAFETY: as above.
            self.stretches(weight.near_rows(), |part| unsafe { (kernels.product)(part) });
        } else if weight.is_packed() && terms * kernels.block_cols > NEAR_PANELS && !self.rows.is_empty() {
            // SAFETY: as above.
            self.stretches(NEAR_PANELS / kernels.block_cols, |part| unsafe {
                (kernels.product)(part);
            });
        } else {
            // SAFETY: passed on.
            unsafe { (kernels.product)(self) };
        }
    }

    /// The job in stretches of its terms, about `most` of them each, in order.
    fn stretches(&self, most: usize, each: impl Fn(&Product<'_>)) {
        let Terms {
            segments,
            length,
            jump,
            step,
            weight_jump,
        } = self.terms;
        // Whole segments where several are no longer than that.
        let (segments_each, length_each) = ((most / length.max(1)).max(1), length.min(most.max(1)));
        let mut accumulate = self.accumulate;
        for segment in (0..segments).step_by(segments_each) {
            let some = segments_each.min(segments - segment);
            for first in (0..length).step_by(length_each) {
                let terms = length_each.min(length - first);
                let last = segment + some == segments && first + terms == length;
                each(&Product {
                    x: &self.x[segment * jump + first * step..],
                    terms: Terms {
                        segments: some,
                        length: terms,
                        ..self.terms
                    },
                    weight: Matrix {
                        data: &self.weight.data[(segment * weight_jump + first) * self.weight.row..],
                        ..self.weight
                    },
                    rows: self.rows.clone(),
                    cols: self.cols.clone(),
                    accumulate,
                    epilogue: if last { self.epilogue } else { Epilogue::default() },
                    ..*self
                });
                accumulate = true;
            }
        }
    }
}

/// Computes the job's block as it is: a panel of `W` registers at once, `P` rows of it, or `P3` rows of three registers and `P4` of four, which
/// reach into the next panel; 0 where that is not done.
///
/// # Safety
/// As for [`Product::run`], and the CPU has the instructions of `V`.
#[inline(always)]
pub(crate) unsafe fn product<V: Lanes, const W: usize, const P: usize, const P3: usize, const P4: usize>(
    job: &Product<'_>,
) {
    const {
        assert!(P4 == 0 || 4 % W == 0, "a block that ends within a panel");
        assert!(P3 == 0 || P4 > 0, "nobody takes more than three registers");
    }
    // The SAFETY below rests on it; once a job it costs nothing.
    assert!(
        job.cols.start.is_multiple_of(V::LEN * W) && job.fits(),
        "a product reaches outside its slices"
    );
    // A processor that does one whole register a cycle does two halves, and none does fewer halves than whole ones: the last columns are
    // theirs where they suffice.
    let half = if V::Half::LEN < V::LEN { V::Half::LEN } else { 0 };
    let mut col = job.cols.start;
    while col < job.cols.end {
        let left = job.cols.end - col;
        // SAFETY: `fits`, and the contract.
        unsafe {
            // With all its rows each block has as many sums as hide the latency of an FMA, two a cycle. The more registers are in a row, the
            // fewer instructions there are beside the FMAs: where a core is two threads', they decide. Each way stands here once, for each is
            // some thousand instructions.
            col += if P4 > 0 && left > 3 * V::LEN {
                rows::<V, 4, W, P4>(job, col, left.min(4 * V::LEN))
            } else if P3 > 0 && left > 2 * V::LEN {
                rows::<V, 3, W, P3>(job, col, left)
            } else if left > V::LEN + half {
                rows::<V, W, W, P>(job, col, left.min(W * V::LEN))
            } else if left > half {
                rows::<V, 1, 1, 8>(job, col, left.min(V::LEN))
            } else {
                rows::<V::Half, 1, 1, 8>(job, col, left)
            };
        }
    }
}
