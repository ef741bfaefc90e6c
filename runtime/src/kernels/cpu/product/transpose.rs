//! Rows become columns: a panel of the transpose of a weight, or of sums that were computed the other way round.
#![expect(
    unsafe_code,
    reason = "squares are read and written by registers: no bounds checks inside"
)]

use crate::kernels::cpu::Kernels;
use crate::kernels::cpu::isa::lanes::Lanes;
use crate::kernels::cpu::threads::parts::Parts;

/// A side of the squares that are transposed in registers.
pub(crate) const SIDE: usize = 8;

/// A matrix to be transposed.
pub(crate) struct Transpose<'a> {
    /// `[outputs, width]`.
    to: Parts<'a>,
    /// Floats before it.
    start: usize,
    /// `[columns, outputs]`, its rows `stride` apart.
    from: &'a [f32],
    columns: usize,
    outputs: usize,
    stride: usize,
    width: usize,
}

/// Packs one panel of the transpose: `to[outputs, width]` from rows `first .. first + width` of `from[inputs, outputs]`, zeros
/// in the columns beyond the last row. The rows of `from` lie `stride` apart.
pub(crate) fn pack_transposed(
    kernels: &Kernels,
    to: &mut [f32],
    first: usize,
    from: &[f32],
    outputs: usize,
    stride: usize,
    width: usize,
) {
    let from = &from[first * stride..];
    let columns = width.min(from.len().div_ceil(stride));
    if columns < width {
        for to in to.chunks_exact_mut(width) {
            to[columns..].fill(0.0);
        }
    }
    // SAFETY: the panel is borrowed for this call alone.
    unsafe { turn(kernels, Parts::new(to), 0, width, from, [columns, outputs], stride) };
}

/// `to[output][column] = from[column][output]`: from float `start` of `to` on, whose rows lie `width` apart; those of `from` lie `stride` apart.
///
/// # Safety
/// While it runs nobody else touches those floats.
pub(crate) unsafe fn turn(
    kernels: &Kernels,
    to: Parts<'_>,
    start: usize,
    width: usize,
    from: &[f32],
    [columns, outputs]: [usize; 2],
    stride: usize,
) {
    let job = Transpose {
        to,
        start,
        from,
        columns,
        outputs,
        stride,
        width,
    };
    // SAFETY: the contract.
    unsafe { (kernels.transpose)(&job) };
}

/// Writes the job's panel.
///
/// # Safety
/// It is the caller's alone, and the CPU has the instructions of `V`.
#[inline(always)]
pub(crate) unsafe fn transpose<V: Lanes>(job: &Transpose<'_>) {
    let &Transpose {
        to,
        start,
        from,
        columns,
        outputs,
        stride,
        width,
    } = job;
    if columns == 0 || outputs == 0 {
        return;
    }
    // The SAFETY below rests on it.
    assert!(
        columns <= width
            && start + (outputs - 1) * width + columns <= to.len()
            && (columns - 1) * stride + outputs <= from.len(),
        "a transpose reaches outside its slices"
    );
    let (to, from) = (to.pointer().wrapping_add(start), from.as_ptr());
    let whole = |len: usize| len - len % SIDE;
    // SAFETY: output `< outputs` of row `< columns` is inside `from`, its place inside `to`; the rest is the contract.
    unsafe {
        // Two squares side by side fill the cache lines of `to`.
        for pair in (0..whole(columns)).step_by(2 * SIDE) {
            for output in (0..whole(outputs)).step_by(SIDE) {
                for column in (pair..whole(columns).min(pair + 2 * SIDE)).step_by(SIDE) {
                    let at = from.add(column * stride + output);
                    square::<V>(to.add(output * width + column), width, at, stride);
                }
            }
        }
        // What no square takes in: some outputs of the rows, then the last rows. A tiny network has nothing else.
        for column in (0..whole(columns)).step_by(SIDE) {
            let rows: [*const f32; SIDE] = std::array::from_fn(|i| from.add((column + i) * stride));
            for output in whole(outputs)..outputs {
                let to = to.add(output * width + column);
                for (i, row) in rows.iter().enumerate() {
                    *to.add(i) = *row.add(output);
                }
            }
        }
        for column in whole(columns)..columns {
            let (mut to, row) = (to.add(column), from.add(column * stride));
            for output in 0..outputs {
                *to = *row.add(output);
                to = to.wrapping_add(width);
            }
        }
    }
}

/// `to[j][i] = from[i][j]`, rows `width` and `stride` apart.
///
/// # Safety
/// Each of `SIDE` floats in `SIDE` rows is the caller's, and the CPU has the instructions of `V`.
#[inline(always)]
pub(crate) unsafe fn square<V: Lanes>(to: *mut f32, width: usize, from: *const f32, stride: usize) {
    // SAFETY: the contract. Registers of eight floats or more are those of AVX2 and what has it within.
    unsafe {
        #[cfg(target_arch = "x86_64")]
        if V::LEN >= SIDE {
            return in_registers(to, width, from, stride);
        }
        for i in 0..SIDE {
            for j in 0..SIDE {
                *to.add(j * width + i) = *from.add(i * stride + j);
            }
        }
    }
}

/// As [`square`]: pairs of rows, then pairs of pairs, then the halves of the registers.
///
/// # Safety
/// As for [`square`], with AVX2.
#[cfg(target_arch = "x86_64")]
#[inline(always)]
unsafe fn in_registers(to: *mut f32, width: usize, from: *const f32, stride: usize) {
    use core::arch::x86_64::{
        __m256, _mm256_loadu_ps, _mm256_permute2f128_ps, _mm256_shuffle_ps, _mm256_storeu_ps, _mm256_unpackhi_ps,
        _mm256_unpacklo_ps,
    };
    // SAFETY: the contract.
    unsafe {
        let row = |i: usize| _mm256_loadu_ps(from.add(i * stride));
        // Of rows 0 to 3, or 4 to 7: columns 0 and 4, 1 and 5, 2 and 6, 3 and 7.
        let columns = |i: usize| -> [__m256; 4] {
            let (a, b, c, d) = (row(i), row(i + 1), row(i + 2), row(i + 3));
            let (ab, cd) = (_mm256_unpacklo_ps(a, b), _mm256_unpacklo_ps(c, d));
            let (ab_high, cd_high) = (_mm256_unpackhi_ps(a, b), _mm256_unpackhi_ps(c, d));
            [
                _mm256_shuffle_ps::<0x44>(ab, cd),
                _mm256_shuffle_ps::<0xee>(ab, cd),
                _mm256_shuffle_ps::<0x44>(ab_high, cd_high),
                _mm256_shuffle_ps::<0xee>(ab_high, cd_high),
            ]
        };
        let (upper, lower) = (columns(0), columns(4));
        for (j, (upper, lower)) in upper.into_iter().zip(lower).enumerate() {
            _mm256_storeu_ps(to.add(j * width), _mm256_permute2f128_ps::<0x20>(upper, lower));
            _mm256_storeu_ps(to.add((j + 4) * width), _mm256_permute2f128_ps::<0x31>(upper, lower));
        }
    }
}

#[cfg(test)]
#[expect(clippy::float_cmp, reason = "the same numbers elsewhere")]
mod tests {
    use super::*;

    #[test]
    fn rows_become_columns() {
        for kernels in Kernels::supported() {
            let width = 32;
            for (inputs, outputs, stride, first) in [
                (1, 1, 1, 0),
                (8, 8, 8, 0),
                (7, 9, 9, 0),
                (23, 17, 20, 0),
                (40, 16, 16, 32),
                (70, 33, 64, 32),
                (32, 5, 7, 0),
            ] {
                let from: Vec<f32> = (1..=(inputs - 1) * stride + outputs).map(|i| i as f32).collect();
                let mut to = vec![f32::NAN; outputs * width];
                pack_transposed(kernels, &mut to, first, &from, outputs, stride, width);
                for (at, found) in to.iter().enumerate() {
                    let (output, input) = (at / width, first + at % width);
                    let expected = if input < inputs {
                        from[input * stride + output]
                    } else {
                        0.0
                    };
                    assert_eq!(*found, expected, "{}: {inputs}×{outputs} at {at}", kernels.name);
                }
            }
        }
    }
}
