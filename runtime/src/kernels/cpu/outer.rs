//! Outer products: the weight gradient of a `Linear` that one sample meets.
#![expect(unsafe_code, reason = "rows are written by registers: no bounds checks inside")]

use super::lanes::Lanes;
use super::parts::Parts;
use super::volume;

/// `y[i] = x[i] · row`.
pub(crate) struct Outer<'a> {
    /// A matrix of as many rows as `x` has numbers.
    pub y: Parts<'a>,
    pub x: &'a [f32],
    pub row: &'a [f32],
}

/// Computes the job.
///
/// # Safety
/// While it runs nobody else touches those rows; the CPU has the instructions of `V`.
#[inline(always)]
pub(crate) unsafe fn outer<V: Lanes>(job: &Outer<'_>) {
    let (x, cols, row) = (job.x, job.row.len(), job.row.as_ptr());
    // The SAFETY below rests on it.
    assert!(
        volume(&[x.len(), cols]) <= job.y.len(),
        "an outer product reaches outside its rows"
    );
    let (whole, mut y, mut left) = (cols - cols % V::LEN, job.y.pointer(), x.len() * cols);
    // SAFETY: as many rows of `cols` floats as `x` has numbers are inside, and the job's alone.
    unsafe {
        let last = V::load_part(row.add(whole), cols - whole);
        for x in x {
            let x = V::splat(*x);
            for at in (0..whole).step_by(V::LEN) {
                x.mul(V::load(row.add(at))).store(y.add(at));
            }
            if whole < cols && whole + V::LEN <= left {
                // Into the next rows, which are written next: a part of a register takes longer.
                x.mul(last).store(y.add(whole));
            } else if whole < cols {
                x.mul(last).store_part(y.add(whole), cols - whole);
            }
            (y, left) = (y.wrapping_add(cols), left - cols);
        }
    }
}
