//! Dot products of a few vectors with the rows of a matrix: the input gradient of a `Linear` that few samples meet.
//!
//! Nothing is transposed, and no lane is left without a sample; when that is faster is decided in [`layout`](super::layout).
#![expect(unsafe_code, reason = "the sums stay in registers: no bounds checks inside")]

use super::block::read;
use super::transpose::{SIDE, square};
use crate::kernels::cpu::isa::lanes::Lanes;
use crate::kernels::cpu::threads::parts::Parts;
use crate::kernels::cpu::volume;
use std::ops::Range;

/// Rows of the matrix at once: their sums hide the latency of an FMA.
const ROWS: usize = SIDE;
/// Lanes of a register at most.
const MOST: usize = 16;

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
        // No closures around registers: what is not inlined is not compiled for the instruction set.
        for row in (start..single).step_by(ROWS) {
            block::<V, ROWS>(job, row);
        }
        for row in single..end {
            block::<V, 1>(job, row);
        }
    }
}

/// `N` rows from `first` on, which meet every vector. Each sum has its own register, and the same order whatever `N` is.
///
/// # Safety
/// The job fits, they are rows of it, whose sums nobody else touches, and the CPU has the instructions of `V`.
#[inline(always)]
unsafe fn block<V: Lanes, const N: usize>(job: &Dots<'_>, first: usize) {
    // With registers for twice as many sums, two vectors at once read each number of the matrix once.
    let has_room = V::LEN >= MOST && N == ROWS;
    let vectors = job.x.len() / job.cols;
    let paired = if has_room { vectors - vectors % 2 } else { 0 };
    // SAFETY: passed on; vectors of the job.
    unsafe {
        if has_room {
            for vector in (0..paired).step_by(2) {
                sums::<V, N, 2>(job, first, vector);
            }
        }
        for vector in paired..vectors {
            sums::<V, N, 1>(job, first, vector);
        }
    }
}

/// `N` rows from `first` on and `M` vectors from `vector` on.
///
/// # Safety
/// As for [`block`], and the vectors are the job's.
#[inline(always)]
unsafe fn sums<V: Lanes, const N: usize, const M: usize>(job: &Dots<'_>, first: usize, vector: usize) {
    let (cols, whole) = (job.cols, job.cols - job.cols % V::LEN);
    // SAFETY: the contract: `first + N ≤ all` rows of `cols` floats are read, and as many sums of these vectors written.
    unsafe {
        let (x, matrix) = (job.x.as_ptr().add(vector * cols), job.matrix.as_ptr().add(first * cols));
        let mut sums = [[V::splat(0.0); N]; M];
        for at in (0..whole).step_by(V::LEN) {
            add(&mut sums, x.add(at), matrix.add(at), cols, V::LEN);
        }
        if whole < cols {
            add(&mut sums, x.add(whole), matrix.add(whole), cols, cols - whole);
        }
        for (i, sums) in sums.into_iter().enumerate() {
            let y = job.y.pointer().add((vector + i) * job.all + first);
            for (row, total) in totals(sums).into_iter().enumerate() {
                *y.add(row) = total;
            }
        }
    }
}

/// `sums[i][row] += x[i] · matrix[row]`, `n ≤ LEN` columns of both, whose rows lie `cols` apart.
///
/// # Safety
/// They are the caller's, and the CPU has the instructions of `V`.
#[inline(always)]
unsafe fn add<V: Lanes, const N: usize, const M: usize>(
    sums: &mut [[V; N]; M],
    x: *const f32,
    matrix: *const f32,
    cols: usize,
    n: usize,
) {
    // SAFETY: the contract.
    unsafe {
        let mut vectors = [V::splat(0.0); M];
        for (i, vector) in vectors.iter_mut().enumerate() {
            [*vector] = read(x.add(i * cols), n);
        }
        for row in 0..N {
            let [from] = read(matrix.add(row * cols), n);
            for (vector, sums) in vectors.iter().zip(sums.iter_mut()) {
                sums[row] = sums[row].add_product(*vector, from);
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
    const { assert!(V::LEN <= MOST, "a register of more lanes") };
    // Lane by lane, so that the sums of several registers are vectors themselves.
    let mut lanes = [[0.0; N]; MOST];
    let mut rows = [[0.0; MOST]; N];
    let is_folded = V::LEN == 2 * V::Half::LEN;
    let mut width = if is_folded { V::Half::LEN } else { V::LEN };
    // SAFETY: the contract, and there is room.
    unsafe {
        for (row, sum) in rows.iter_mut().zip(sums) {
            let row = row.as_mut_ptr();
            sum.store(row);
            if is_folded {
                V::Half::load(row).add(V::Half::load(row.add(width))).store(row);
            }
        }
        if N == SIDE && width >= SIDE {
            for first in (0..width).step_by(SIDE) {
                square::<V>(
                    lanes.as_mut_ptr().cast::<f32>().add(first * N),
                    N,
                    rows.as_ptr().cast::<f32>().add(first),
                    MOST,
                );
            }
        } else {
            for (lane, lanes) in lanes.iter_mut().enumerate().take(width) {
                for (to, row) in lanes.iter_mut().zip(&rows) {
                    *to = row[lane];
                }
            }
        }
    }
    width /= 2;
    while width > 0 {
        let (near, far) = lanes.split_at_mut(width);
        for (near, far) in near.iter_mut().zip(far) {
            near.iter_mut().zip(far).for_each(|(near, far)| *near += *far);
        }
        width /= 2;
    }
    lanes[0]
}
