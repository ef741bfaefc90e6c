//! Outer products: the weight gradient of a `Linear` that one sample meets.
#![expect(unsafe_code, reason = "rows are written by registers: no bounds checks inside")]

use crate::kernels::cpu::isa::lanes::Lanes;
use crate::kernels::cpu::threads::parts::Parts;
use crate::kernels::cpu::volume;

/// `y[i] = x[i] · row`.
pub(crate) struct Outer<'a> {
    /// As many rows as `x` has numbers, `stride` apart.
    pub y: Parts<'a>,
    /// Floats before them.
    pub start: usize,
    pub stride: usize,
    pub x: &'a [f32],
    pub row: &'a [f32],
}

impl Outer<'_> {
    fn fits(&self) -> bool {
        let Some(before_last) = self.x.len().checked_sub(1) else {
            return true;
        };
        let last = volume(&[before_last, self.stride]).saturating_add(self.start);
        self.row.len() <= self.stride && last.saturating_add(self.row.len()) <= self.y.len()
    }
}

/// Computes the job.
///
/// # Safety
/// While it runs nobody else touches those rows; the CPU has the instructions of `V`.
#[inline(always)]
pub(crate) unsafe fn outer<V: Lanes>(job: &Outer<'_>) {
    // The SAFETY below rests on it.
    assert!(job.fits(), "an outer product reaches outside its rows");
    let &Outer {
        y,
        start,
        stride,
        x,
        row,
    } = job;
    let (cols, row) = (row.len(), row.as_ptr());
    let (whole, mut y) = (cols - cols % V::LEN, y.pointer().wrapping_add(start));
    // Floats from a row on without a gap.
    let mut left = if stride == cols { x.len() * cols } else { 0 };
    // SAFETY: it fits, and these rows are the job's, of which `left` floats begin at `y`; the rest is the contract.
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
            (y, left) = (y.wrapping_add(stride), left.saturating_sub(cols));
        }
    }
}

#[cfg(test)]
#[expect(clippy::float_cmp, reason = "one product each")]
mod tests {
    use super::*;
    use crate::kernels::cpu::Kernels;
    use crate::kernels::cpu::testing::numbers;

    /// Whatever is left of a register behind a row, which another thread may have, as what stands behind the last.
    #[test]
    fn nothing_but_the_rows_is_written() {
        // As many floats as a register has at most, and more.
        const AROUND: usize = 20;
        let sizes = (0..=35).flat_map(|cols| [0, 1, 2, 5].map(|rows| (rows, cols)));
        for (kernels, (rows, cols)) in Kernels::supported()
            .iter()
            .flat_map(|k| sizes.clone().map(move |s| (k, s)))
        {
            for stride in [cols, cols + 1, cols + AROUND] {
                let (x, row) = (numbers(rows, 1), numbers(cols, 2));
                let mut y = vec![f32::NAN; AROUND + rows * stride + AROUND];
                let job = Outer {
                    y: Parts::new(&mut y),
                    start: AROUND,
                    stride,
                    x: &x,
                    row: &row,
                };
                // SAFETY: all of it is this test's.
                unsafe { (kernels.outer)(&job) };
                for (at, y) in y.iter().enumerate() {
                    let (i, col) = match at.checked_sub(AROUND) {
                        Some(at) if stride > 0 => (at / stride, at % stride),
                        _ => (rows, 0),
                    };
                    let is_right = if i < rows && col < cols {
                        *y == x[i] * row[col]
                    } else {
                        y.is_nan()
                    };
                    assert!(
                        is_right,
                        "{}: {rows}×{cols}, {stride} apart, at {at}: {y}",
                        kernels.name
                    );
                }
            }
        }
    }
}
