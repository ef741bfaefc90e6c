//! Rows of a table by their index, and the last row of every sample.
#![expect(unsafe_code, reason = "rows and columns are shared out among threads")]

use super::{Cx, volume};
use crate::kernels::cpu::threads::parts::Parts;
use crate::kernels::cpu::threads::reduce::{GRAIN, split_mut, split_rows_mut};

/// Columns that a task of a scatter takes, or a multiple of them: a cache line.
const LINE: usize = gyul_spec::LINE;

/// `y[row] = weight[x[row]]` with `weight[vocabulary, features]`; each `x` holds the bits of a `u32`. An index beyond the vocabulary
/// gives a row of NaN.
///
/// # Panics
/// Where a slice has another length than the sizes say.
pub fn embedding_forward(
    cx: &Cx<'_>,
    y: &mut [f32],
    x: &[f32],
    weight: &[f32],
    [rows, vocabulary, features]: [usize; 3],
) {
    assert_eq!(
        [y.len(), x.len(), weight.len()],
        [volume(&[rows, features]), rows, volume(&[vocabulary, features])],
        "embedding_forward"
    );
    split_rows_mut(cx.team, y, features, |part, y| {
        for (y, x) in y.chunks_exact_mut(features).zip(&x[part.start / features..]) {
            match row(*x, vocabulary) {
                Some(index) => y.copy_from_slice(&weight[index * features..][..features]),
                None => y.fill(f32::NAN),
            }
        }
    });
}

/// `dw[x[row]] += dy[row]`, from zeros unless it accumulates. An index beyond the vocabulary is passed over.
///
/// Tasks are columns, so that each sum is in the order of the rows whatever the number of threads.
///
/// # Panics
/// Where a slice has another length than the sizes say.
pub fn embedding_backward(
    cx: &Cx<'_>,
    dw: &mut [f32],
    dy: &[f32],
    x: &[f32],
    [rows, vocabulary, features]: [usize; 3],
    accumulate: bool,
) {
    assert_eq!(
        [dw.len(), dy.len(), x.len()],
        [volume(&[vocabulary, features]), volume(&[rows, features]), rows],
        "embedding_backward"
    );
    if !accumulate {
        split_mut(cx.team, dw, |_, dw| dw.fill(0.0));
    }
    let dw = Parts::new(dw);
    let threads = (dy.len() / GRAIN).clamp(1, cx.team.threads());
    let width = features.div_ceil(threads).next_multiple_of(LINE);
    cx.team.run(threads, features.div_ceil(width), &|task, _| {
        let (first, end) = (task * width, features.min((task + 1) * width));
        for (dy, x) in dy.chunks_exact(features).zip(x) {
            if let Some(index) = row(*x, vocabulary) {
                // SAFETY: each column is one task's.
                let sums = unsafe { dw.range(index * features + first..index * features + end) };
                (cx.kernels.add_rows)(sums, &dy[first..end], end - first);
            }
        }
    });
}

/// The index that `x` holds the bits of, where the vocabulary has it.
fn row(x: f32, vocabulary: usize) -> Option<usize> {
    Some(x.to_bits() as usize).filter(|index| *index < vocabulary)
}

/// `y[n] = x[n, steps − 1]`: the last of the steps of each sample.
///
/// # Panics
/// Where a slice has another length than the sizes say.
pub fn last_step_forward(y: &mut [f32], x: &[f32], [samples, steps, features]: [usize; 3]) {
    assert_eq!(
        [y.len(), x.len()],
        [volume(&[samples, features]), volume(&[samples, steps, features])],
        "last_step_forward"
    );
    for (y, x) in y.chunks_exact_mut(features).zip(x.chunks_exact(steps * features)) {
        y.copy_from_slice(&x[(steps - 1) * features..]);
    }
}

/// `dx[n, steps − 1] = dy[n]`, zeros in the steps before.
///
/// # Panics
/// Where a slice has another length than the sizes say.
pub fn last_step_backward(cx: &Cx<'_>, dx: &mut [f32], dy: &[f32], [samples, steps, features]: [usize; 3]) {
    assert_eq!(
        [dx.len(), dy.len()],
        [volume(&[samples, steps, features]), volume(&[samples, features])],
        "last_step_backward"
    );
    let sample = steps * features;
    split_rows_mut(cx.team, dx, sample, |part, dx| {
        let dy = &dy[part.start / steps..];
        for (dx, dy) in dx.chunks_exact_mut(sample).zip(dy.chunks_exact(features)) {
            let (before, last) = dx.split_at_mut(sample - features);
            before.fill(0.0);
            last.copy_from_slice(dy);
        }
    });
}
