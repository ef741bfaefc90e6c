//! The one micro-kernel of convolutions and matrix products.
//!
//! An output block of `P` rows × `W · L` columns stays in registers while its whole sum runs:
//! `Y[row][col] = Σ_segment Σ_k X[base(row) + segment·jump + k·step] · W[segment][k][col]`.
//! Rows may start anywhere in `X`, so a strided convolution (a segment is a row of the kernel, `kw · c` consecutive floats), a
//! matrix product (one segment) and both of their gradients are this one kernel. The order of each sum is that of
//! (segment, k), whatever the block: results do not depend on how rows and columns are shared out.

#![expect(
    unsafe_code,
    reason = "the accumulator block is kept in registers: no bounds checks inside"
)]
#![allow(
    clippy::needless_range_loop,
    reason = "fixed trip counts, which the compiler unrolls"
)]

use super::parts::Parts;
use super::{Activation, Epilogue, Kernels};
use std::ops::Range;

/// Where row `r` starts: `start + (r / width)·line + (r % width)·step`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Walk {
    pub start: usize,
    pub width: usize,
    pub step: usize,
    pub line: usize,
}

impl Walk {
    /// Rows at equal distances.
    pub(crate) fn even(step: usize) -> Self {
        Self {
            start: 0,
            width: usize::MAX,
            step,
            line: 0,
        }
    }

    pub(crate) fn at(&self, row: usize) -> usize {
        self.start + row / self.width * self.line + row % self.width * self.step
    }
}

/// The terms of each sum: `segments × length` of them.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Terms {
    pub segments: usize,
    pub length: usize,
    /// Floats of `x` from a segment to the next.
    pub jump: usize,
    /// Floats of `x` from a term to the next.
    pub step: usize,
}

/// A weight matrix of `segments · length` rows, in panels of columns.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Matrix<'a> {
    pub data: &'a [f32],
    /// Floats from a row to the next: the panel's width, or all columns where the matrix is not packed.
    pub row: usize,
    /// Floats from a panel to the next: the panel's width where the matrix is not packed.
    pub panel: usize,
}

impl<'a> Matrix<'a> {
    /// Rows of `cols` floats as they are.
    pub(crate) fn natural(data: &'a [f32], cols: usize, panel: usize) -> Self {
        Self { data, row: cols, panel }
    }

    /// What [`pack`] wrote.
    pub(crate) fn packed(data: &'a [f32], rows: usize, panel: usize) -> Self {
        Self {
            data,
            row: panel,
            panel: rows * panel,
        }
    }
}

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
        (kernels.product)(self);
        let activation = self.epilogue.activation;
        if matches!(
            activation,
            Activation::None | Activation::Relu | Activation::LeakyRelu(_)
        ) {
            return;
        }
        for row in self.rows.clone() {
            let at = self.y_rows.at(row);
            // SAFETY: the block is this job's.
            let y = unsafe { self.y.range(at + self.cols.start..at + self.cols.end) };
            (kernels.activate_slice)(activation, y);
        }
    }

    /// Are the farthest corners inside the slices? All others lie between, for every distance is positive.
    fn fits(&self, panel: usize) -> bool {
        let (Some(last), Some(col)) = (self.rows.clone().last(), self.cols.clone().last()) else {
            return true;
        };
        let Terms {
            segments,
            length,
            jump,
            step,
        } = self.terms;
        if segments * length == 0 {
            return true;
        }
        // The last full line may reach farther right than the last row.
        let corner = |walk: &Walk| {
            let line_end = (last / walk.width * walk.width)
                .checked_sub(1)
                .filter(|&end| end >= self.rows.start);
            walk.at(last).max(line_end.map_or(0, |end| walk.at(end)))
        };
        let x = corner(&self.x_rows) + (segments - 1) * jump + (length - 1) * step;
        let w = (segments * length - 1) * self.weight.row + col / panel * self.weight.panel + col % panel;
        x < self.x.len() && w < self.weight.data.len() && corner(&self.y_rows) + col < self.y.len()
    }
}

/// Computes the job's block: `L` lanes, panels of `W · L` columns, `P` rows at once.
#[inline(always)]
pub(crate) fn product<const FMA: bool, const L: usize, const W: usize, const P: usize>(job: &Product<'_>) {
    let panel = L * W;
    debug_assert!(
        job.cols.start.is_multiple_of(panel) && job.fits(panel),
        "a product reaches outside its slices"
    );
    let mut col = job.cols.start;
    while col < job.cols.end {
        let left = job.cols.end - col;
        // One row alone has `W` chains of sums, too few to hide the latency of an FMA: take more columns.
        let wide = job.rows.len() == 1 && job.weight.panel == panel && left > panel;
        let cols = left.min(if wide { 8 * L } else { panel });
        // SAFETY: `fits`.
        unsafe {
            if wide {
                rows::<FMA, L, 8, 1>(job, col, cols);
            } else if cols <= L {
                rows::<FMA, L, 1, P>(job, col, cols);
            } else {
                rows::<FMA, L, W, P>(job, col, cols);
            }
        }
        col += cols;
    }
}

/// All rows of `n ≤ W · L` columns from `col` on.
///
/// # Safety
/// As for [`block`].
#[inline(always)]
unsafe fn rows<const FMA: bool, const L: usize, const W: usize, const P: usize>(
    job: &Product<'_>,
    col: usize,
    n: usize,
) {
    let mut row = job.rows.start;
    // SAFETY: passed on; every row lies in `job.rows`.
    unsafe {
        while job.rows.end - row >= P {
            block::<FMA, L, W, P>(job, row, col, n);
            row += P;
        }
        if P > 4 && job.rows.end - row >= 4 {
            block::<FMA, L, W, 4>(job, row, col, n);
            row += 4;
        }
        while P > 2 && job.rows.end - row >= 2 {
            block::<FMA, L, W, 2>(job, row, col, n);
            row += 2;
        }
        while P > 1 && job.rows.end - row >= 1 {
            block::<FMA, L, W, 1>(job, row, col, n);
            row += 1;
        }
    }
}

/// `P` rows from `row` on, `n ≤ W · L` columns from `col` on.
///
/// # Safety
/// The rows and columns lie in the job's, and the job fits its slices ([`Product::fits`]).
#[inline(always)]
unsafe fn block<const FMA: bool, const L: usize, const W: usize, const P: usize>(
    job: &Product<'_>,
    row: usize,
    col: usize,
    n: usize,
) {
    let (x_at, y_at) = (starts::<P>(&job.x_rows, row), starts::<P>(&job.y_rows, row));
    let Terms {
        segments,
        length,
        jump,
        step,
    } = job.terms;
    let panel = panel_start(job, col);
    let mut acc = [[[0.0_f32; L]; W]; P];
    // SAFETY (all below): every row start, term and column `< n` is inside, by this function's contract; a row of the weight
    // is read at full width only where that ends inside the slice (`whole`), else column by column up to `n`.
    unsafe {
        if job.accumulate {
            for p in 0..P {
                acc[p] = read::<L, W>(job.y.pointer().add(y_at[p] + col), n);
            }
        }
        for segment in 0..segments {
            let first = segment * length;
            let mut w = job.weight.data.as_ptr().wrapping_add(panel + first * job.weight.row);
            let mut x = [job.x.as_ptr(); P];
            for p in 0..P {
                x[p] = job.x.as_ptr().wrapping_add(x_at[p] + segment * jump);
            }
            // Rows of this segment that can be read at full width.
            let room = (job.weight.data.len() + job.weight.row).saturating_sub(panel + first * job.weight.row + W * L);
            let whole = if n == W * L {
                length
            } else {
                (room / job.weight.row).min(length)
            };
            let mut k = 0;
            for _ in 0..whole {
                let weight = *w.cast::<[[f32; L]; W]>();
                add_term::<FMA, L, W, P>(&mut acc, &x, k, &weight);
                w = w.wrapping_add(job.weight.row);
                k += step;
            }
            for _ in whole..length {
                let weight = read::<L, W>(w, n);
                add_term::<FMA, L, W, P>(&mut acc, &x, k, &weight);
                w = w.wrapping_add(job.weight.row);
                k += step;
            }
        }
        let Epilogue {
            scale,
            bias,
            activation,
        } = job.epilogue;
        let scale = scale.map(|scale| read::<L, W>(scale.as_ptr().add(col), n));
        let bias = bias.map(|bias| read::<L, W>(bias.as_ptr().add(col), n));
        for p in 0..P {
            let mut y = acc[p];
            for j in 0..W {
                for l in 0..L {
                    let mut v = y[j][l];
                    if let Some(scale) = &scale {
                        v *= scale[j][l];
                    }
                    if let Some(bias) = &bias {
                        v += bias[j][l];
                    }
                    y[j][l] = match activation {
                        Activation::Relu if v < 0.0 => 0.0,
                        Activation::LeakyRelu(slope) if v < 0.0 => slope * v,
                        _ => v,
                    };
                }
            }
            write::<L, W>(job.y.pointer().add(y_at[p] + col), &y, n);
        }
    }
}

#[inline(always)]
fn panel_start(job: &Product<'_>, col: usize) -> usize {
    if job.weight.panel <= job.weight.row {
        // Natural layout: columns are consecutive.
        return col;
    }
    col / job.weight.row * job.weight.panel
}

#[inline(always)]
fn starts<const P: usize>(walk: &Walk, row: usize) -> [usize; P] {
    let (mut at, mut column) = (walk.at(row), row % walk.width);
    let mut starts = [0; P];
    for start in &mut starts {
        *start = at;
        at += walk.step;
        column += 1;
        if column == walk.width {
            column = 0;
            at = at + walk.line - walk.width * walk.step;
        }
    }
    starts
}

#[inline(always)]
unsafe fn add_term<const FMA: bool, const L: usize, const W: usize, const P: usize>(
    acc: &mut [[[f32; L]; W]; P],
    x: &[*const f32; P],
    k: usize,
    weight: &[[f32; L]; W],
) {
    for p in 0..P {
        // SAFETY: the caller's contract.
        let x = unsafe { *x[p].add(k) };
        for j in 0..W {
            for l in 0..L {
                acc[p][j][l] = super::math::mul_add::<FMA>(x, weight[j][l], acc[p][j][l]);
            }
        }
    }
}

/// The first `n` of `W · L` floats; zeros beyond.
#[inline(always)]
unsafe fn read<const L: usize, const W: usize>(from: *const f32, n: usize) -> [[f32; L]; W] {
    let mut to = [[0.0; L]; W];
    // SAFETY: the caller owns `n` floats there.
    unsafe {
        if n == W * L {
            to = *from.cast::<[[f32; L]; W]>();
        } else {
            for i in 0..n.min(W * L) {
                *to.as_flattened_mut().get_unchecked_mut(i) = *from.add(i);
            }
        }
    }
    to
}

#[inline(always)]
unsafe fn write<const L: usize, const W: usize>(to: *mut f32, from: &[[f32; L]; W], n: usize) {
    // SAFETY: the caller owns `n` floats there.
    unsafe {
        if n == W * L {
            *to.cast::<[[f32; L]; W]>() = *from;
        } else {
            for i in 0..n.min(W * L) {
                *to.add(i) = *from.as_flattened().get_unchecked(i);
            }
        }
    }
}
