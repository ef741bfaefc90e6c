//! What tells the steps of a sequence apart: features of a step's number, added to those of the step.

use super::{Cx, volume};
use crate::kernels::cpu::threads::reduce::{split_mut, split_rows_mut};

/// `y[n] = x[n] + table`, for every sample `n` of as many numbers as the table's.
///
/// # Panics
/// Where `y` and `x` are no such samples.
pub fn add_table(cx: &Cx<'_>, y: &mut [f32], x: &[f32], table: &[f32]) {
    let len = table.len();
    let batch = x.len() / len;
    assert_eq!([y.len(), x.len()], [volume(&[batch, len]); 2], "add_table");
    split_rows_mut(cx.team, y, len, |own, y| (cx.kernels.add_to_each)(y, &x[own], table));
}

/// `dtable (+)= Σ_n dy[n]`.
///
/// # Panics
/// Where `dy` is no whole number of samples.
pub fn table_backward(cx: &Cx<'_>, dtable: &mut [f32], dy: &[f32], accumulate: bool) {
    let len = dtable.len();
    assert_eq!(dy.len() % len, 0, "table_backward");
    split_mut(cx.team, dtable, |part, sums| {
        if !accumulate {
            sums.fill(0.0);
        }
        for dy in dy.chunks_exact(len) {
            (cx.kernels.add_rows)(sums, &dy[part.clone()], part.len());
        }
    });
}

/// `y[n, t] = x[n, t] + encoding(t)` for `x[batch, steps, features]`, with
/// `encoding(t)[2i] = sin(t / 10000^(2i / features))` and `[2i + 1]` its cosine.
///
/// Needs `steps · features` floats of `shared` scratch.
///
/// # Panics
/// Where `y` and `x` are no such samples, or scratch is short.
pub fn positional_encoding(cx: &mut Cx<'_>, y: &mut [f32], x: &[f32], [steps, features]: [usize; 2]) {
    let kept = cx
        .prepack
        .kept(|| [steps * features, 0], |table, _| sinusoids(table, features));
    if let Some([table, _]) = kept {
        return add_table(cx, y, x, table);
    }
    let (table, shared) = std::mem::take(&mut cx.shared).split_at_mut(steps * features);
    cx.shared = shared;
    sinusoids(table, features);
    add_table(cx, y, x, table);
}

/// As [`positional_encoding`] of the one step `t`: `y = x + encoding(t)` for `x[features]`.
///
/// # Panics
/// Where `y` and `x` are not as long.
pub fn positional_encoding_of(y: &mut [f32], x: &[f32], t: usize) {
    assert_eq!(y.len(), x.len(), "positional_encoding_of");
    let features = x.len();
    for (first, (y, x)) in y.chunks_mut(2).zip(x.chunks(2)).enumerate() {
        let (sin, cos) = (t as f64 * frequency(2 * first, features)).sin_cos();
        for ((y, x), wave) in y.iter_mut().zip(x).zip([sin, cos]) {
            *y = x + wave as f32;
        }
    }
}

/// By how much a step turns the waves of the features `first` and the next.
fn frequency(first: usize, features: usize) -> f64 {
    10_000_f64.powf(-(first as f64) / features as f64)
}

/// Pairs of a sine and a cosine that are computed together: as many features as a cache line holds.
const PAIRS: usize = 8;

/// The encoding of every step. A step turns each pair by its frequency, which takes four products instead of a sine; in `f64`, where
/// the roundings of a million steps stay below one of `f32`.
fn sinusoids(table: &mut [f32], features: usize) {
    for first in (0..features).step_by(2 * PAIRS) {
        let turn: [[f64; 2]; PAIRS] = std::array::from_fn(|i| frequency(first + 2 * i, features).sin_cos().into());
        let mut angle = [[0.0, 1.0]; PAIRS];
        for step in table.chunks_exact_mut(features) {
            let mut block = [0.0; 2 * PAIRS];
            for ((to, [sin, cos]), [turn_sin, turn_cos]) in
                block.as_chunks_mut().0.iter_mut().zip(&mut angle).zip(&turn)
            {
                *to = [*sin as f32, *cos as f32];
                (*sin, *cos) = (*sin * turn_cos + *cos * turn_sin, *cos * turn_cos - *sin * turn_sin);
            }
            let step = &mut step[first..features.min(first + 2 * PAIRS)];
            step.copy_from_slice(&block[..step.len()]);
        }
    }
}

#[inline(always)]
pub(crate) fn add_to_each<const FMA: bool>(y: &mut [f32], x: &[f32], table: &[f32]) {
    for (y, x) in y.chunks_exact_mut(table.len()).zip(x.chunks_exact(table.len())) {
        for ((y, x), table) in y.iter_mut().zip(x).zip(table) {
            *y = x + table;
        }
    }
}
