//! The one micro-kernel of convolutions and matrix products.
//!
//! An output block of `P` rows × `W` registers of columns stays in registers while its whole sum runs:
//! `Y[row][col] = Σ_segment Σ_k X[base(row) + segment·jump + k·step] · W[segment][k][col]`.
//! Rows may start anywhere in `X`, so a strided convolution (a segment is a row of the kernel, `kw · c` consecutive floats), a
//! matrix product (one segment) and both of their gradients are this one kernel. The order of each sum is that of
//! (segment, k), whatever the block: results do not depend on how rows and columns are shared out.

#![expect(
    unsafe_code,
    reason = "the accumulator block is kept in registers: no bounds checks inside"
)]

use super::block::{load, read, rows};
use super::lanes::Lanes;
pub(crate) use super::operands::{Matrix, Terms, Walk};
use super::parts::Parts;
use super::row::Row;
use super::{Epilogue, Kernels};
use std::mem::MaybeUninit;
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
    pub(crate) fn run(&self, kernels: &Kernels) {
        let Terms {
            segments, length, step, ..
        } = self.terms;
        if self.rows.len() == 1 && segments == 1 && step == 1 && length > 0 {
            return self.run_row(kernels, length);
        }
        (kernels.product)(self);
        let activation = self.epilogue.activation;
        if !activation.is_deferred() {
            return;
        }
        // Rows that lie end to end, all of a line, are one.
        let is_one = self.y_rows.step == self.cols.len() && self.rows.end <= self.y_rows.width;
        if is_one && !self.rows.is_empty() {
            let first = self.y_rows.at(self.rows.start) + self.cols.start;
            let end = first + self.rows.len() * self.y_rows.step;
            // SAFETY: the block is this job's.
            return (kernels.activate_slice)(activation, unsafe { self.y.range(first..end) });
        }
        for row in self.rows.clone() {
            // SAFETY: one row at a time.
            (kernels.activate_slice)(activation, unsafe { self.outputs(row) });
        }
    }

    /// One row of terms side by side.
    fn run_row(&self, kernels: &Kernels, terms: usize) {
        let (row, x) = (self.rows.start, self.x_rows.at(self.rows.start));
        let job = Row {
            x: &self.x[x..x + terms],
            weight: self.weight,
            cols: self.cols.clone(),
            accumulate: self.accumulate,
            epilogue: self.epilogue,
        };
        // SAFETY: this row alone.
        (kernels.row)(unsafe { self.outputs(row) }, &job);
    }

    /// The job's columns of a row of outputs.
    ///
    /// # Safety
    /// While they live, nobody else touches them: the block is this job's, so that other rows may be taken.
    #[expect(clippy::mut_from_ref, reason = "the outputs are shared out, not the job's slice")]
    unsafe fn outputs(&self, row: usize) -> &mut [f32] {
        let at = self.y_rows.at(row);
        // SAFETY: the contract.
        unsafe { self.y.range(at + self.cols.start..at + self.cols.end) }
    }

    /// Are the farthest corners inside the slices? All others lie between, for every distance is positive.
    fn fits(&self) -> bool {
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

/// Floats of a far-flung weight that are read before the next columns are: rows of it that stay in L2.
pub(crate) const NEAR: usize = if cfg!(test) { 1024 } else { 64 * 1024 };
/// Rows of a weight that is not packed which are copied side by side for many rows of outputs: they stay in L1.
const STRETCH: usize = if cfg!(test) { 8 } else { 128 };

/// Computes the job's block: panels of `W` registers, `P` rows at once.
#[inline(always)]
pub(crate) fn product<V: Lanes, const W: usize, const P: usize>(job: &Product<'_>) {
    let panel = V::LEN * W;
    // The SAFETY below rests on it; once a job it costs nothing.
    assert!(
        job.cols.start.is_multiple_of(panel) && job.fits(),
        "a product reaches outside its slices"
    );
    let Terms { segments, length, .. } = job.terms;
    let Matrix { row, copied, .. } = job.weight;
    let (is_wide, terms) = (!job.weight.is_packed() && row > panel, segments * length);
    // SAFETY: `fits`; this function is inlined where the CPU has the instructions of `V`.
    unsafe {
        if copied && terms > 0 {
            // Rows of it lie far apart, often a power of two, and would drive each other out of L1 between two rows of outputs.
            stretches::<V, W, P, true>(job, STRETCH);
        } else if is_wide && terms * row > NEAR && !job.rows.is_empty() {
            // Far larger than a cache, for a few rows: column by column every line of it would be a miss and every row a page.
            stretches::<V, W, P, false>(job, NEAR / row);
        } else {
            panels::<V, W, P>(job);
        }
    }
}

/// The job in stretches of its terms, about `most` of them each, in order; with copies of the panels or without.
///
/// Not with a closure, which would not be compiled for the instructions of `V`.
///
/// # Safety
/// As for [`panels`].
#[inline(always)]
unsafe fn stretches<V: Lanes, const W: usize, const P: usize, const COPY: bool>(job: &Product<'_>, most: usize) {
    let Terms { segments, length, .. } = job.terms;
    // Whole segments where several are no longer than that.
    let (segments_each, length_each) = ((most / length.max(1)).max(1), length.min(most.max(1)));
    let mut accumulate = job.accumulate;
    for segment in (0..segments).step_by(segments_each) {
        let some = segments_each.min(segments - segment);
        for first in (0..length).step_by(length_each) {
            let terms = length_each.min(length - first);
            let last = segment + some == segments && first + terms == length;
            let part = Product {
                y: job.y,
                y_rows: job.y_rows,
                x: &job.x[segment * job.terms.jump + first * job.terms.step..],
                x_rows: job.x_rows,
                terms: Terms {
                    segments: some,
                    length: terms,
                    ..job.terms
                },
                weight: Matrix {
                    data: &job.weight.data[(segment * job.terms.weight_jump + first) * job.weight.row..],
                    ..job.weight
                },
                rows: job.rows.clone(),
                cols: job.cols.clone(),
                accumulate,
                epilogue: if last { job.epilogue } else { Epilogue::default() },
            };
            // SAFETY: what some terms reach, all of them reach.
            unsafe {
                if COPY {
                    copied_panels::<V, W, P>(&part);
                } else {
                    panels::<V, W, P>(&part);
                }
            }
            accumulate = true;
        }
    }
}

/// Panel by panel, each copied before.
///
/// # Safety
/// As for [`panels`]; there are `STRETCH` terms at most, in one segment or in whole ones.
#[inline(always)]
unsafe fn copied_panels<V: Lanes, const W: usize, const P: usize>(job: &Product<'_>) {
    let (panel, terms) = (V::LEN * W, job.terms.segments * job.terms.length);
    assert!(terms <= STRETCH, "a stretch");
    let mut copy = MaybeUninit::<[[V; W]; STRETCH]>::uninit();
    let to = copy.as_mut_ptr().cast::<[V; W]>();
    for col in job.cols.clone().step_by(panel) {
        let cols = panel.min(job.cols.end - col);
        // SAFETY: the job fits: these columns of each term are inside, and there is room for the terms; what is read is what was
        // written. A register is `LEN` floats.
        unsafe {
            for segment in 0..job.terms.segments {
                let to = to.add(segment * job.terms.length);
                let mut from = job
                    .weight
                    .data
                    .as_ptr()
                    .wrapping_add(segment * job.terms.weight_jump * job.weight.row + col);
                // Two loops: the second asks of every register how much of it there is.
                if cols == panel {
                    for term in 0..job.terms.length {
                        to.add(term).write(load(from));
                        from = from.wrapping_add(job.weight.row);
                    }
                } else {
                    for term in 0..job.terms.length {
                        to.add(term).write(read(from, cols));
                        from = from.wrapping_add(job.weight.row);
                    }
                }
            }
            let copied = std::slice::from_raw_parts(to.cast::<f32>(), terms * panel);
            let part = Product {
                y: job.y,
                y_rows: Walk {
                    start: job.y_rows.start + col,
                    ..job.y_rows
                },
                x: job.x,
                x_rows: job.x_rows,
                terms: Terms {
                    weight_jump: job.terms.length,
                    ..job.terms
                },
                weight: Matrix::packed(copied, terms, panel),
                rows: job.rows.clone(),
                cols: 0..cols,
                accumulate: job.accumulate,
                epilogue: Epilogue {
                    scale: job.epilogue.scale.map(|scale| &scale[col..]),
                    bias: job.epilogue.bias.map(|bias| &bias[col..]),
                    activation: job.epilogue.activation,
                },
            };
            panels::<V, W, P>(&part);
        }
    }
}

/// Panel by panel.
///
/// # Safety
/// The job fits its slices ([`Product::fits`]), and the CPU has the instructions of `V`.
#[inline(always)]
unsafe fn panels<V: Lanes, const W: usize, const P: usize>(job: &Product<'_>) {
    let panel = V::LEN * W;
    for col in job.cols.clone().step_by(panel) {
        let cols = panel.min(job.cols.end - col);
        // SAFETY: the contract.
        unsafe {
            if cols <= V::LEN {
                // As many sums as hide the latency of an FMA, two a cycle.
                rows::<V, 1, 8>(job, col, cols);
            } else {
                rows::<V, W, P>(job, col, cols);
            }
        }
    }
}
