//! Weights rearranged into panels of columns, so that the micro-kernel reads them in one stream.
#![expect(unsafe_code, reason = "panels are shared out among threads")]

use super::Team;
use super::parts::Parts;

/// Packs `from[rows, cols]`, whose rows lie `stride` apart, as `to[panel of cols, rows, width]`. The columns beyond
/// hold what stands behind the row, or zeros: nobody reads what is computed of them.
pub(crate) fn pack(team: &Team, to: &mut [f32], from: &[f32], cols: usize, stride: usize, width: usize) {
    let rows = from.len().div_ceil(stride);
    let to = Parts::new(to);
    team.run(usize::MAX, cols.div_ceil(width), &|panel, _| {
        // SAFETY: each panel is one task's.
        let to = unsafe { to.range(panel * rows * width..(panel + 1) * rows * width) };
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
    });
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
    let inputs = from.len() / outputs;
    let to = Parts::new(to);
    team.run(usize::MAX, inputs.div_ceil(width), &|panel, _| {
        // SAFETY: each panel is one task's.
        let to = unsafe { to.range(panel * outputs * width..(panel + 1) * outputs * width) };
        pack_transposed(to, panel * width, from, outputs, outputs, width);
    });
}

/// Packs one panel of the transpose: `to[outputs, width]` from rows `first .. first + width` of `from[inputs, outputs]`, zeros
/// in the columns beyond the last row. The rows of `from` lie `stride` apart.
pub(crate) fn pack_transposed(to: &mut [f32], first: usize, from: &[f32], outputs: usize, stride: usize, width: usize) {
    let from = &from[first * stride..];
    let n = width.min(from.len().div_ceil(stride));
    let mut column = 0;
    while column + 8 <= n {
        transpose_eight(to, &from[column * stride..], outputs, stride, width, column);
        column += 8;
    }
    for column in column..n {
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

/// Eight rows become eight columns: the stores are of whole vectors.
#[inline]
fn transpose_eight(to: &mut [f32], from: &[f32], outputs: usize, stride: usize, width: usize, column: usize) {
    let rows: [&[f32]; 8] = std::array::from_fn(|i| &from[i * stride..][..outputs]);
    for (o, to) in to.chunks_exact_mut(width).enumerate().take(outputs) {
        for (to, row) in to[column..column + 8].iter_mut().zip(&rows) {
            *to = row[o];
        }
    }
}
