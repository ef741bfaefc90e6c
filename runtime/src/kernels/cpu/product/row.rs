//! One row of a product: a vector times a matrix, the work of a prediction of one sample.
//!
//! Each weight is read for one multiplication: memory is what it waits for. Sums run in the order of the micro-kernel's, so
//! that a sample gives the same bits alone and in a batch.
#![expect(unsafe_code, reason = "the sums stay in registers: no bounds checks inside")]
#![allow(
    clippy::needless_range_loop,
    reason = "fixed trip counts, which the compiler unrolls"
)]

use super::Matrix;
use super::block::{finish, read, write};
use super::layout::NARROW_REGISTERS;
use crate::kernels::cpu::Epilogue;
use crate::kernels::cpu::isa::lanes::Lanes;
use std::hint::assert_unchecked;
use std::ops::Range;

/// `y[col] = epilogue(Σ_k x[k] · weight[k][col])` for some columns, from a multiple of the panel width on.
pub(crate) struct Row<'a> {
    pub x: &'a [f32],
    pub weight: Matrix<'a>,
    pub cols: Range<usize>,
    /// `y += …` instead of `y = …`; the epilogue is then empty.
    pub accumulate: bool,
    pub epilogue: Epilogue<'a>,
}

impl Row<'_> {
    fn fits(&self, y: &[f32]) -> bool {
        let each = [self.epilogue.scale, self.epilogue.bias];
        y.len() == self.cols.len()
            && self.weight.end(self.x.len(), self.cols.end - 1) <= self.weight.data.len()
            && each.into_iter().flatten().all(|numbers| numbers.len() >= self.cols.end)
    }
}

/// Computes the job's columns, for panels of `E` registers. Activations that registers cannot do are left to the caller.
#[inline(always)]
pub(crate) fn row<V: Lanes, const E: usize>(y: &mut [f32], job: &Row<'_>) {
    if job.cols.is_empty() {
        return;
    }
    // The SAFETY below rests on it.
    assert!(
        !job.x.is_empty() && job.cols.start.is_multiple_of(V::LEN * E) && job.fits(y),
        "a row of a product reaches outside its slices"
    );
    let Matrix { data, row, .. } = job.weight;
    let (terms, is_packed) = (job.x.len(), job.weight.is_packed());
    let is_near = !job.weight.is_far_flung(terms);
    // SAFETY: it fits, and what all terms reach, some of them reach; this function is inlined where the CPU has the instructions of `V`.
    unsafe {
        if is_near && !is_packed {
            // Eight half registers hide the latency of an FMA as well as four whole ones, and their loads straddle fewer lines.
            if V::Half::LEN < V::LEN && job.cols.len() <= NARROW_REGISTERS * V::Half::LEN {
                return narrow::<V::Half>(y.as_mut_ptr(), job);
            }
            if job.cols.len() <= NARROW_REGISTERS * V::LEN {
                return narrow::<V>(y.as_mut_ptr(), job);
            }
        }
        let stretch = if is_near { terms } else { job.weight.near_rows() };
        let (mut accumulate, mut first) = (job.accumulate, 0);
        while first < terms {
            let end = terms.min(first + stretch);
            let part = Row {
                x: &job.x[first..end],
                weight: Matrix {
                    data: &data[first * row..],
                    ..job.weight
                },
                cols: job.cols.clone(),
                accumulate,
                epilogue: if end == terms {
                    job.epilogue
                } else {
                    Epilogue::default()
                },
            };
            columns::<V, E>(y, &part);
            (accumulate, first) = (true, end);
        }
    }
}

/// A narrow matrix as it lies: a tiny network is made of them. All its columns at once, in as many registers as they fill.
///
/// # Safety
/// As for [`columns`]; `y` is where the first of them goes, and they fill eight registers at most.
#[inline(always)]
unsafe fn narrow<V: Lanes>(y: *mut f32, job: &Row<'_>) {
    const { assert!(NARROW_REGISTERS == 8, "an arm for each number of registers") };
    let (col, n) = (job.cols.start, job.cols.len());
    // SAFETY: passed on; as many registers as are matched.
    unsafe {
        match n.div_ceil(V::LEN) {
            1 => filled::<V, 1>(y, job, col, n),
            2 => filled::<V, 2>(y, job, col, n),
            3 => filled::<V, 3>(y, job, col, n),
            4 => filled::<V, 4>(y, job, col, n),
            5 => filled::<V, 5>(y, job, col, n),
            6 => filled::<V, 6>(y, job, col, n),
            7 => filled::<V, 7>(y, job, col, n),
            _ => filled::<V, 8>(y, job, col, n),
        }
    }
}

/// `n` columns that fill `W` registers, of which only the last may be filled in part.
///
/// # Safety
/// As for [`sums`]; `n > (W − 1) · LEN`.
#[inline(always)]
unsafe fn filled<V: Lanes, const W: usize>(y: *mut f32, job: &Row<'_>, col: usize, n: usize) {
    // SAFETY: the contract.
    unsafe {
        assert_unchecked(n > (W - 1) * V::LEN && n <= W * V::LEN);
        sums::<V, W, W>(y, job, col, n);
    }
}

/// As many columns at once as there are registers for: fewer than eight chains of sums cannot hide the latency of an FMA.
///
/// # Safety
/// The job fits ([`Row::fits`]), and the CPU has the instructions of `V`.
#[inline(always)]
unsafe fn columns<V: Lanes, const E: usize>(y: &mut [f32], job: &Row<'_>) {
    let panel = E * V::LEN;
    let mut col = job.cols.start;
    while col < job.cols.end {
        let y = y.as_mut_ptr().wrapping_add(col - job.cols.start);
        let left = job.cols.end - col;
        // SAFETY: passed on; packed panels are as many as are read.
        unsafe {
            if left > 8 * V::LEN - panel {
                col += sums::<V, 8, E>(y, job, col, left.min(8 * V::LEN));
            } else if E < 4 && left > 4 * V::LEN - panel {
                col += sums::<V, 4, E>(y, job, col, left.min(4 * V::LEN));
            } else {
                col += sums::<V, E, E>(y, job, col, left.min(panel));
            }
        }
    }
}

/// `n ≤ W · LEN` columns from `col` on, in panels of `E` registers: gives `n`.
///
/// # Safety
/// As for [`columns`]; `y` is where the first of them goes.
#[inline(always)]
unsafe fn sums<V: Lanes, const W: usize, const E: usize>(y: *mut f32, job: &Row<'_>, col: usize, n: usize) -> usize {
    let Matrix { data, row, panel, .. } = job.weight;
    let first = job.weight.start(col);
    // The registers of a panel lie side by side; so do all of a matrix as it lies.
    let panel = if job.weight.is_packed() { panel } else { E * V::LEN };
    // How many terms can be read at full width: of packed panels all.
    let whole = if job.weight.is_packed() {
        job.x.len()
    } else {
        let room = (data.len() + row).saturating_sub(first + W * V::LEN);
        let terms = job.x.len();
        // Mostly all or all but one: without a division.
        if room >= terms * row {
            terms
        } else if room >= (terms - 1) * row {
            terms - 1
        } else {
            room / row
        }
    };
    let (near, rest) = job.x.split_at(whole);
    // SAFETY: the first `whole` terms are inside at full width, of the others the columns `< n`.
    unsafe {
        let mut acc: [[V; W]; 1] = [[V::splat(0.0); W]];
        if job.accumulate {
            acc[0] = read(y, n);
        }
        let mut weight = data.as_ptr().wrapping_add(first);
        for x in near {
            let x = V::splat(*x);
            for j in 0..W {
                let at = j / E * panel + j % E * V::LEN;
                acc[0][j] = acc[0][j].add_product(x, V::load(weight.wrapping_add(at)));
            }
            weight = weight.wrapping_add(row);
        }
        for x in rest {
            let (x, weight_row) = (V::splat(*x), read::<V, W>(weight, n));
            for j in 0..W {
                acc[0][j] = acc[0][j].add_product(x, weight_row[j]);
            }
            weight = weight.wrapping_add(row);
        }
        finish::<V, W, 1>(job.epilogue, &mut acc, col, n);
        write(y, &acc[0], n);
    }
    n
}
