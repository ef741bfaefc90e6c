//! Sums that cross the batch. The rows are cut into parts that do not depend on the number of threads.
#![expect(unsafe_code, reason = "parts are shared out among threads")]

use super::parts::Parts;
use crate::kernels::cpu::{Activation, Cx, Team, activate_backward, volume};
pub(crate) use gyul_spec::scratch::PARTS;
use std::ops::Range;

/// Floats that are worth a thread of their own in a loop bound by memory.
pub(crate) const GRAIN: usize = if cfg!(test) { 32 } else { 32 * 1024 };

/// Floats that stay in L1 while they are read once for each block of columns.
const L1_FLOATS: usize = if cfg!(test) { 64 } else { 4096 };
/// Rows that are worth it.
const FEWEST_ROWS: usize = if cfg!(test) { 2 } else { 16 };

/// Rows that are summed one by one, before their sum is added to that of others: a large sum rounds away the small numbers added to it.
pub(crate) const BLOCK: usize = 256;
/// Columns that are summed so: of more there are not as many rows.
const COLUMNS: usize = 1024;

/// What comes back through an [`Epilogue`](crate::kernels::cpu::Epilogue): `dy = dy · activation'`, with the derivative as for [`activate_backward`], and
/// of that `db[col] (+)= Σ_row dy[row, col]`, or nothing where `db` is empty. Over memory once for both, block by block.
///
/// Needs `8 · cols` floats of `shared` scratch, which the backward passes of the layers before need anyway.
///
/// # Panics
/// Where a slice has another length than the sizes say, or scratch is short.
pub fn epilogue_backward(
    cx: &mut Cx<'_>,
    db: &mut [f32],
    dy: &mut [f32],
    (activation, saved): (Activation, &[f32]),
    [rows, cols]: [usize; 2],
    accumulate: bool,
) {
    if db.is_empty() {
        return activate_backward(cx, activation, dy, saved);
    }
    let is_plain = activation == Activation::None;
    assert!(
        db.len() == cols && dy.len() == volume(&[rows, cols]) && (is_plain || saved.len() == dy.len()),
        "epilogue_backward: lengths of a bias gradient, output gradients, outputs"
    );
    let (kernels, work) = (cx.kernels, dy.len());
    let dy = Parts::new(dy);
    column_sums(cx.team, cx.shared, db, rows, work, accumulate, &|sums, part| {
        for block in blocks(part, cols) {
            // SAFETY: each part is one task's.
            let dy = unsafe { dy.range(block.clone()) };
            if !is_plain {
                (kernels.activate_backward_slice)(activation, dy, &saved[block]);
            }
            (kernels.add_rows)(sums, dy, cols);
        }
    });
}

/// The floats of some rows, in blocks of rows that stay in L1 while they are gone through several times.
pub(crate) fn blocks(rows: Range<usize>, cols: usize) -> impl Iterator<Item = Range<usize>> {
    // Small ones are one block, and spared the division.
    let is_small = rows.len() * cols <= L1_FLOATS;
    let most = if is_small {
        rows.len().max(1)
    } else {
        (L1_FLOATS / cols).max(16)
    };
    let starts = rows.clone().step_by(most);
    starts.map(move |first| first * cols..rows.end.min(first + most) * cols)
}

/// Adds `part(sums, rows)` over fixed parts of `rows` into `out`, or where there is little `work` over all at once; `part` adds to
/// what is there.
///
/// `shared` holds [`PARTS`] times `out`.
pub(crate) fn column_sums(
    team: &Team,
    shared: &mut [f32],
    out: &mut [f32],
    rows: usize,
    work: usize,
    accumulate: bool,
    part: &(dyn Fn(&mut [f32], Range<usize>) + Sync),
) {
    if work < GRAIN {
        if !accumulate {
            out.fill(0.0);
        }
        return in_blocks(out, 0..rows, part);
    }
    let len = out.len();
    let shared = &mut shared[..PARTS * len];
    chunks_mut(team, (work / GRAIN).max(1), shared, len, &|index, _, sums| {
        sums.fill(0.0);
        in_blocks(sums, rows * index / PARTS..rows * (index + 1) / PARTS, part);
    });
    sum_parts(out, shared, accumulate);
}

/// `out += Σ part(rows)`, with a sum of its own for each [`BLOCK`] of rows; `part` adds to what is there.
pub(crate) fn in_blocks(out: &mut [f32], rows: Range<usize>, part: &dyn Fn(&mut [f32], Range<usize>)) {
    if rows.len() <= BLOCK || out.len() > COLUMNS {
        return part(out, rows);
    }
    let mut room = [0.0; COLUMNS];
    let sums = &mut room[..out.len()];
    for first in rows.clone().step_by(BLOCK) {
        part(sums, first..rows.end.min(first + BLOCK));
        for (out, sum) in out.iter_mut().zip(&mut *sums) {
            *out += std::mem::take(sum);
        }
    }
}

/// `out (+)= Σ parts`, in order.
pub(crate) fn sum_parts(out: &mut [f32], parts: &[f32], accumulate: bool) {
    if !accumulate {
        out.fill(0.0);
    }
    for part in parts.chunks_exact(out.len().max(1)) {
        out.iter_mut().zip(part).for_each(|(out, part)| *out += part);
    }
}

/// Runs `each(index, thread, chunk)` over chunks of `len` floats of `to`, on up to so many threads.
pub(crate) fn chunks_mut(
    team: &Team,
    threads: usize,
    to: &mut [f32],
    len: usize,
    each: &(dyn Fn(usize, usize, &mut [f32]) + Sync),
) {
    let to = Parts::new(to);
    team.run(threads, to.len().div_ceil(len.max(1)), &|index, thread| {
        let own = index * len..to.len().min((index + 1) * len);
        // SAFETY: each chunk is one task's.
        each(index, thread, unsafe { to.range(own) });
    });
}

/// Runs `each(range)` over `0..len` in parts of [`GRAIN`], for loops whose elements are independent.
#[inline]
pub(crate) fn split(team: &Team, len: usize, each: &(dyn Fn(Range<usize>) + Sync)) {
    if len <= GRAIN {
        return each(0..len);
    }
    team.run(usize::MAX, len.div_ceil(GRAIN), &|part, _| {
        each(part * GRAIN..len.min((part + 1) * GRAIN));
    });
}

/// As [`split`], over the numbers of `y`: `each` gets its range of them, too.
#[inline]
pub(crate) fn split_mut(team: &Team, y: &mut [f32], each: impl Fn(Range<usize>, &mut [f32]) + Sync) {
    let y = Parts::new(y);
    split(team, y.len(), &|part| {
        // SAFETY: each part is one task's.
        each(part.clone(), unsafe { y.range(part) });
    });
}

/// As [`split_mut`], for `y[rows, cols]` in parts of whole rows.
#[inline]
pub(crate) fn split_rows_mut(team: &Team, y: &mut [f32], cols: usize, each: impl Fn(Range<usize>, &mut [f32]) + Sync) {
    let y = Parts::new(y);
    split_rows(team, y.len() / cols.max(1), cols, &|rows| {
        let part = rows.start * cols..rows.end * cols;
        // SAFETY: each part is one task's.
        each(part.clone(), unsafe { y.range(part) });
    });
}

/// As [`split`], for rows of `cols` elements: `each` gets a range of rows.
pub(crate) fn split_rows(team: &Team, rows: usize, cols: usize, each: &(dyn Fn(Range<usize>) + Sync)) {
    let grain = (GRAIN / cols.max(1)).max(1);
    team.run(usize::MAX, rows.div_ceil(grain), &|part, _| {
        each(part * grain..rows.min((part + 1) * grain));
    });
}

/// `sums[col] += Σ_row x[row, col]`, in sums of some rows; the rows lie `step` apart.
///
/// `x` is whole rows of `step`, which is at least the length of `sums`.
#[inline(always)]
pub(crate) fn add_rows<const FMA: bool>(sums: &mut [f32], x: &[f32], step: usize) {
    let cols = sums.len();
    debug_assert!(
        step >= cols && x.len().is_multiple_of(step),
        "add_rows: whole rows, no shorter than the sums"
    );
    let rows = if cols <= LANES || x.len() <= L1_FLOATS {
        BLOCK
    } else {
        L1_FLOATS / step
    };
    if rows >= FEWEST_ROWS {
        for x in x.chunks(rows * step) {
            for first in (0..cols).step_by(LANES) {
                add_block(&mut sums[first..cols.min(first + LANES)], &x[first..], step);
            }
        }
        return;
    }
    // Four rows at once: the sums are read and written a quarter as often.
    let mut fours = x.chunks_exact(4 * step);
    for rows in &mut fours {
        let [a, b] = [&rows[..cols], &rows[step..][..cols]];
        let [c, d] = [&rows[2 * step..][..cols], &rows[3 * step..][..cols]];
        let rows = a.iter().zip(b).zip(c.iter().zip(d));
        for (sum, ((a, b), (c, d))) in sums.iter_mut().zip(rows) {
            *sum += (a + b) + (c + d);
        }
    }
    for row in fours.remainder().chunks_exact(step) {
        for (sum, x) in sums.iter_mut().zip(row) {
            *sum += x;
        }
    }
}

/// `sums[col] += Σ_row x[row · step + col]` for up to [`LANES`] columns, which stay in registers.
#[inline(always)]
fn add_block(sums: &mut [f32], x: &[f32], step: usize) {
    let n = sums.len();
    let mut lanes = [0.0; LANES];
    let mut at = 0;
    // Lanes beyond the block add up what stands there, for nobody.
    while let Some(row) = x.get(at..).and_then(<[f32]>::first_chunk::<LANES>) {
        for (lane, x) in lanes.iter_mut().zip(row) {
            *lane += x;
        }
        at += step;
    }
    while let Some(row) = x.get(at..at + n) {
        for (lane, x) in lanes.iter_mut().zip(row) {
            *lane += x;
        }
        at += step;
    }
    sums.iter_mut().zip(lanes).for_each(|(sum, lane)| *sum += lane);
}

/// Lanes of a sum along a row: fixed, so that every instruction set adds in the same order.
pub(crate) const LANES: usize = 16;

/// `Σ_i term(i)` for `i < len`, with a sum of its own for each [`BLOCK`] of each lane.
#[inline(always)]
pub(crate) fn sum(len: usize, term: impl Fn(usize) -> f32) -> f32 {
    let mut total = 0.0;
    for first in (0..len).step_by(BLOCK * LANES) {
        total += sum_of_lanes(first..len.min(first + BLOCK * LANES), &term);
    }
    total
}

/// `Σ_i term(i)`, in sixteen running sums.
#[inline(always)]
fn sum_of_lanes(terms: Range<usize>, term: &impl Fn(usize) -> f32) -> f32 {
    let mut sums = [0.0_f32; LANES];
    let whole = terms.end - terms.len() % LANES;
    for first in (terms.start..whole).step_by(LANES) {
        for (lane, sum) in sums.iter_mut().enumerate() {
            *sum += term(first + lane);
        }
    }
    for i in whole..terms.end {
        sums[i - whole] += term(i);
    }
    let mut width = LANES / 2;
    while width > 0 {
        for lane in 0..width {
            sums[lane] += sums[lane + width];
        }
        width /= 2;
    }
    sums[0]
}
