//! How the gradient of a weight, a sum over all samples, is shared out among threads.

use super::layout;
use crate::kernels::cpu::threads::parts::Parts;
use crate::kernels::cpu::threads::reduce::{chunks_mut, sum_parts};
use crate::kernels::cpu::threads::task::{TASK, tile};
use crate::kernels::cpu::{Kernels, Team};
use gyul_spec::scratch::{PARTS, SMALL_WEIGHT};
use std::ops::Range;

/// Rows of a tile are a multiple of this: half a cache line of `x`.
const UNIT: usize = 8;

/// Rows of gradients whose products are summed before the next block of a weight gradient is taken up: enough to pay for reading and
/// writing that, few enough to be in the cache still.
pub(crate) const ROWS_AT_ONCE: usize = if cfg!(test) { 16 } else { 256 };

/// A task's part of a weight gradient.
pub(crate) struct Tile {
    pub rows: Range<usize>,
    pub cols: Range<usize>,
}

/// `part(y, tile, samples, accumulate, thread)`: while it runs, nobody else touches the tile's floats of `y`.
type PartialSum<'a> = &'a (dyn Fn(Parts<'_>, &Tile, Range<usize>, bool, usize) + Sync);

/// Sums `part(y, tile, samples, accumulate, thread)` over all samples into `dw[inputs, outputs]`.
///
/// A large weight is cut into tiles, each summed over all samples by one task: nothing depends on how many tiles there are. A
/// small weight is summed in up to [`PARTS`] parts of the samples, as the sizes say, and the parts added in order.
pub(crate) fn weight_gradient(
    kernels: &Kernels,
    team: &Team,
    threads: usize,
    shared: &mut [f32],
    dw: &mut [f32],
    [samples, inputs, outputs]: [usize; 3],
    work: usize,
    accumulate: bool,
    part: PartialSum<'_>,
) {
    let threads = (work / TASK).clamp(1, threads.min(team.threads()));
    if samples == 0 {
        if !accumulate {
            dw.fill(0.0);
        }
        return;
    }
    if dw.len() > SMALL_WEIGHT {
        let y = Parts::new(dw);
        // Rows rather than columns, as long as they pay for copies: threads that add to neighbouring columns were measured to hinder
        // each other, row by row. As many tiles as threads, of one size.
        let pays = |tasks: &usize| threads.is_multiple_of(*tasks) && layout::pays(inputs / tasks);
        let row_tasks = (1..=threads).rev().find(pays).unwrap_or(1);
        let (row_tasks, rows) = tile(inputs, row_tasks, UNIT);
        let (col_tasks, cols) = kernels.column_tiles(outputs, threads / row_tasks, row_tasks, threads);
        return team.run(threads, row_tasks * col_tasks, &|task, thread| {
            let (row, col) = (task % row_tasks * rows, task / row_tasks * cols);
            let tile = Tile {
                rows: row..inputs.min(row + rows),
                cols: col..outputs.min(col + cols),
            };
            part(y, &tile, 0..samples, accumulate, thread);
        });
    }
    let parts = (work / TASK).clamp(1, PARTS);
    let all = Tile {
        rows: 0..inputs,
        cols: 0..outputs,
    };
    if parts == 1 {
        return part(Parts::new(dw), &all, 0..samples, accumulate, 0);
    }
    let len = dw.len();
    let sums = &mut shared[..parts * len];
    chunks_mut(team, threads, sums, len, &|index, thread, sum| {
        let own = samples * index / parts..samples * (index + 1) / parts;
        if own.is_empty() {
            sum.fill(0.0);
        } else {
            part(Parts::new(sum), &all, own, false, thread);
        }
    });
    sum_parts(dw, sums, accumulate);
}
