//! Weights rearranged into panels of columns, so that the micro-kernel reads them in one stream.

use super::panels::Panels;
use super::transpose::pack_transposed;
use crate::kernels::cpu::isa::prefetch::prefetch;
use crate::kernels::cpu::{Kernels, Team};
use gyul_spec::LINE;

/// Rows of a weight asked for ahead of those that are copied.
const AHEAD: usize = 16;

/// Floats between rows from which they are: those that lie closer are a stream that the processor follows.
const FAR: usize = 256;

/// Packs `from[rows, cols]`, whose rows lie `stride` apart, as `to[panel of cols, rows, width]`. The columns beyond
/// hold what stands behind the row, or zeros: nobody reads what is computed of them.
pub(crate) fn pack(team: &Team, to: &mut [f32], from: &[f32], cols: usize, stride: usize, width: usize) {
    let all = Panels {
        weight: from,
        count: cols.div_ceil(width),
        rows: from.len().div_ceil(stride),
        width,
        write: &|to, from, panel| pack_panel(to, from, panel * width, cols, stride, width),
    };
    all.write(team, to);
}

/// Packs one panel: `to[rows, width]` from the columns `first .. first + width` of `from[rows, cols]`, as [`pack`] does.
pub(crate) fn pack_panel(to: &mut [f32], from: &[f32], first: usize, cols: usize, stride: usize, width: usize) {
    let asked = if stride < FAR { 0 } else { width };
    for (row, to) in to.chunks_exact_mut(width).enumerate() {
        for line in (0..asked).step_by(LINE) {
            prefetch(from.as_ptr().wrapping_add((row + AHEAD) * stride + first + line));
        }
        let from = &from[row * stride + first..];
        if let Some(from) = from.get(..width) {
            copy(to, from);
        } else {
            let (head, tail) = to.split_at_mut(from.len().min(cols - first));
            head.copy_from_slice(&from[..head.len()]);
            tail.fill(0.0);
        }
    }
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
pub(crate) fn pack_transpose(
    kernels: &Kernels,
    team: &Team,
    to: &mut [f32],
    from: &[f32],
    outputs: usize,
    width: usize,
) {
    let all = Panels {
        weight: from,
        count: (from.len() / outputs.max(1)).div_ceil(width),
        rows: outputs,
        width,
        write: &|to, from, panel| pack_transposed(kernels, to, panel * width, from, outputs, outputs, width),
    };
    all.write(team, to);
}
