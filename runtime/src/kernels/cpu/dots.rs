//! Dot products of a few vectors with the rows of a matrix: the input gradient of a `Linear` that few samples meet.
//!
//! Each weight is used as often as there are vectors: to transpose and pack the matrix before would take longer than that.
#![expect(unsafe_code, reason = "the sums stay in registers: no bounds checks inside")]

use super::lanes::Lanes;
use super::parts::Parts;
use super::transpose::{SIDE, square};
use super::volume;
use std::ops::Range;

/// Rows of the matrix at once: their sums hide the latency of an FMA.
const ROWS: usize = SIDE;

/// `y[vector, row] = Σ_col x[vector, col] · matrix[row, col]` for some rows.
pub(crate) struct Dots<'a> {
    /// `[vectors, all rows]`.
    pub y: Parts<'a>,
    pub all: usize,
    pub rows: Range<usize>,
    /// `[vectors, cols]`.
    pub x: &'a [f32],
    /// `[all rows, cols]`.
    pub matrix: &'a [f32],
    pub cols: usize,
}

impl Dots<'_> {
    fn fits(&self) -> bool {
        self.cols > 0
            && self.rows.end <= self.all
            && volume(&[self.all, self.cols]) <= self.matrix.len()
            && volume(&[self.x.len() / self.cols, self.all]) <= self.y.len()
    }
}

/// Computes the job.
///
/// # Safety
/// While it runs nobody else touches the sums of its rows; the CPU has the instructions of `V`.
#[inline(always)]
pub(crate) unsafe fn dots<V: Lanes>(job: &Dots<'_>) {
    // The SAFETY below rests on it.
    assert!(job.fits(), "dot products reach outside their slices");
    let Range { start, end } = job.rows;
    let single = end - end.saturating_sub(start) % ROWS;
    // SAFETY: it fits, and these rows are the job's; the rest is the contract.
    unsafe {
        (start..single).step_by(ROWS).for_each(|row| block::<V, ROWS>(job, row));
        (single..end).for_each(|row| block::<V, 1>(job, row));
    }
}

/// `N` rows from `first` on. Each sum has its own register, and the same order whatever `N` is.
///
/// # Safety
/// The job fits, they are rows of it, whose sums nobody else touches, and the CPU has the instructions of `V`.
#[inline(always)]
unsafe fn block<V: Lanes, const N: usize>(job: &Dots<'_>, first: usize) {
    let (cols, whole) = (job.cols, job.cols - job.cols % V::LEN);
    for (vector, x) in job.x.chunks_exact(cols).enumerate() {
        // SAFETY: the contract: `first + N ≤ all` rows of `cols` floats are read, and as many sums of this vector written.
        unsafe {
            let (x, matrix) = (x.as_ptr(), job.matrix.as_ptr().add(first * cols));
            let mut sums = [V::splat(0.0); N];
            let mut at = 0;
            while at < whole {
                let x = V::load(x.add(at));
                for (row, sum) in sums.iter_mut().enumerate() {
                    *sum = sum.add_product(x, V::load(matrix.add(row * cols + at)));
                }
                at += V::LEN;
            }
            if at < cols {
                let x = V::load_part(x.add(at), cols - at);
                for (row, sum) in sums.iter_mut().enumerate() {
                    *sum = sum.add_product(x, V::load_part(matrix.add(row * cols + at), cols - at));
                }
            }
            let y = job.y.pointer().add(vector * job.all + first);
            for (row, total) in totals(sums).into_iter().enumerate() {
                *y.add(row) = total;
            }
        }
    }
}

/// The sums of each register's lanes, in the same order however many registers there are.
///
/// # Safety
/// The CPU has the instructions of `V`.
#[inline(always)]
unsafe fn totals<V: Lanes, const N: usize>(sums: [V; N]) -> [f32; N] {
    const MOST: usize = 16;
    const { assert!(V::LEN <= MOST, "a register of more lanes") };
    // Lane by lane, so that the sums of several registers are vectors themselves.
    let mut lanes = [[0.0; N]; MOST];
    let mut rows = [[0.0; MOST]; N];
    // SAFETY: the contract, and there is room.
    unsafe {
        for (row, sum) in rows.iter_mut().zip(sums) {
            sum.store(row.as_mut_ptr());
        }
        if N == SIDE && V::LEN >= SIDE {
            for first in (0..V::LEN).step_by(SIDE) {
                square::<V>(
                    lanes[first].as_mut_ptr(),
                    N,
                    rows.as_ptr().cast::<f32>().add(first),
                    MOST,
                );
            }
        } else {
            for (lane, lanes) in lanes.iter_mut().enumerate().take(V::LEN) {
                for (to, row) in lanes.iter_mut().zip(&rows) {
                    *to = row[lane];
                }
            }
        }
    }
    let mut width = V::LEN / 2;
    while width > 0 {
        let (near, far) = lanes.split_at_mut(width);
        for (near, far) in near.iter_mut().zip(far) {
            near.iter_mut().zip(far).for_each(|(near, far)| *near += *far);
        }
        width /= 2;
    }
    lanes[0]
}
