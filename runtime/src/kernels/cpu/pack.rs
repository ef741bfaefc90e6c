//! Weights rearranged into panels of columns, so that the micro-kernel reads them in one stream.

use super::Team;
use super::panels::Panels;

/// Packs `from[rows, cols]`, whose rows lie `stride` apart, as `to[panel of cols, rows, width]`. The columns beyond
/// hold what stands behind the row, or zeros: nobody reads what is computed of them.
pub(crate) fn pack(team: &Team, to: &mut [f32], from: &[f32], cols: usize, stride: usize, width: usize) {
    let all = Panels {
        weight: from,
        count: cols.div_ceil(width),
        rows: from.len().div_ceil(stride),
        width,
        write: &|to, from, panel| {
            let first = panel * width;
            for (row, to) in to.chunks_exact_mut(width).enumerate() {
                let from = &from[row * stride + first..];
                if let Some(from) = from.get(..width) {
                    copy(to, from);
                } else {
                    let (head, tail) = to.split_at_mut(from.len().min(cols - first));
                    head.copy_from_slice(&from[..head.len()]);
                    tail.fill(0.0);
                }
            }
        },
    };
    all.write(team, to);
}

/// In blocks of eight where it is so many: a call of `memcpy` costs more than the copy.
#[inline]
fn copy(to: &mut [f32], from: &[f32]) {
    if !to.len().is_multiple_of(8) {
        return to.copy_from_slice(from);
    }
    for (to, from) in to.as_chunks_mut::<8>().0.iter_mut().zip(from.as_chunks::<8>().0) {
        *to = *from;
    }
}

/// Packs the transpose of `from[inputs, outputs]` as `to[panel of inputs, outputs, width]`, zeros in the columns beyond.
pub(crate) fn pack_transpose(team: &Team, to: &mut [f32], from: &[f32], outputs: usize, width: usize) {
    let all = Panels {
        weight: from,
        count: (from.len() / outputs).div_ceil(width),
        rows: outputs,
        width,
        write: &|to, from, panel| pack_transposed(to, panel * width, from, outputs, outputs, width),
    };
    all.write(team, to);
}

/// Packs one panel of the transpose: `to[outputs, width]` from rows `first .. first + width` of `from[inputs, outputs]`, zeros
/// in the columns beyond the last row. The rows of `from` lie `stride` apart.
pub(crate) fn pack_transposed(to: &mut [f32], first: usize, from: &[f32], outputs: usize, stride: usize, width: usize) {
    let from = &from[first * stride..];
    let n = width.min(from.len().div_ceil(stride));
    // A cache line of columns at once, which is then stored whole: from memory farther away than L2 a third faster than eight.
    let lines = n - n % 16;
    for column in (0..lines).step_by(16) {
        transpose::<16>(to, &from[column * stride..], outputs, stride, width, column);
    }
    let eights = n - n % 8;
    for column in (lines..eights).step_by(8) {
        transpose::<8>(to, &from[column * stride..], outputs, stride, width, column);
    }
    for column in eights..n {
        for (to, value) in to.chunks_exact_mut(width).zip(&from[column * stride..][..outputs]) {
            to[column] = *value;
        }
    }
    if n < width {
        for to in to.chunks_exact_mut(width) {
            to[n..].fill(0.0);
        }
    }
}

/// `N` rows become columns: the stores are of whole vectors.
#[inline]
fn transpose<const N: usize>(to: &mut [f32], from: &[f32], outputs: usize, stride: usize, width: usize, column: usize) {
    let rows: [&[f32]; N] = std::array::from_fn(|i| &from[i * stride..][..outputs]);
    for (o, to) in to.chunks_exact_mut(width).enumerate().take(outputs) {
        for (to, row) in to[column..column + N].iter_mut().zip(&rows) {
            *to = row[o];
        }
    }
}
