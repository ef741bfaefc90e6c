//! Matrix products: `Linear`, and convolutions that are one.
#![expect(unsafe_code, reason = "outputs are shared out among threads")]

use super::product::{Matrix, Product, Terms, Walk};
use super::{Cx, Epilogue, Kernels, Team, volume};
use crate::kernels::cpu::product::outer::Outer;
use crate::kernels::cpu::product::pack::{pack, pack_transpose};
use crate::kernels::cpu::product::row::Row;
use crate::kernels::cpu::product::turned::turned;
use crate::kernels::cpu::product::weight_gradient::{ROWS_AT_ONCE, weight_gradient};
use crate::kernels::cpu::threads::parts::Parts;
use crate::kernels::cpu::threads::task::{TASK, TASK_ROWS, tile, work};
use std::ops::Range;

/// Weights of a single row that no thread is woken for.
const ALONE: usize = if cfg!(test) { 1000 } else { TASK / 2 };

/// `y[rows, outputs] = epilogue(x[rows, inputs] · weight[inputs, outputs])`.
///
/// # Panics
/// Where a slice has another length than the sizes say.
pub fn linear_forward(
    cx: &mut Cx<'_>,
    y: &mut [f32],
    x: &[f32],
    weight: &[f32],
    epilogue: Epilogue<'_>,
    [rows, inputs, outputs]: [usize; 3],
) {
    // Without `volume`: for a tiny network every instruction counts.
    let fits = y.len() == rows.saturating_mul(outputs)
        && x.len() == rows.saturating_mul(inputs)
        && weight.len() == inputs.saturating_mul(outputs);
    assert!(fits, "linear_forward: lengths of outputs, inputs, weight");
    epilogue.check(outputs);
    let width = cx.kernels.panel;
    let (is_narrow, as_it_lies) = (cx.kernels.is_narrow(outputs), <[f32]>::copy_from_slice);
    if rows == 1 && is_narrow && inputs > 0 && inputs * outputs < ALONE {
        // A tiny network is made of such, and half of its time is not arithmetic: this is 53 instructions a layer less than through
        // `multiply`.
        let kept = cx.prepack.weight(|| weight.len(), 1, weight, epilogue, as_it_lies);
        let (weight, epilogue) = kept.unwrap_or((weight, epilogue));
        let job = Row {
            x,
            weight: cx.kernels.natural(weight, outputs, 1),
            cols: 0..outputs,
            accumulate: false,
            epilogue,
        };
        return (cx.kernels.row)(y, &job);
    }
    let packed = || inputs * outputs.next_multiple_of(width);
    let pack = |to: &mut [f32], weight: &[f32]| pack(cx.team, to, weight, outputs, outputs, width);
    let kept = if is_narrow {
        cx.prepack.weight(|| weight.len(), 1, weight, epilogue, as_it_lies)
    } else {
        cx.prepack.weight(packed, 1, weight, epilogue, pack)
    };
    let (weight, epilogue) = if let Some((kept, epilogue)) = kept {
        let weight = if is_narrow {
            cx.kernels.natural(kept, outputs, rows)
        } else {
            Matrix::packed(kept, inputs, width)
        };
        (weight, epilogue)
    } else if cx.kernels.packs_linear(rows, outputs) && cx.shared.len() >= packed() {
        let packed = &mut cx.shared[..packed()];
        pack(packed, weight);
        (Matrix::packed(packed, inputs, width), epilogue)
    } else {
        (cx.kernels.natural(weight, outputs, rows), epilogue)
    };
    multiply(cx.kernels, cx.team, y, x, weight, epilogue, [rows, inputs, outputs]);
}

/// `dx[rows, inputs] = dy[rows, outputs] · weightᵀ`; needs the scratch of [`gyul_spec::scratch::linear_backward`].
///
/// Whether it takes from [`Cx::prepack`] depends on the sizes: no inference computes it.
///
/// # Panics
/// Where a slice has another length than the sizes say, or scratch is short.
pub fn linear_backward_data(cx: &mut Cx<'_>, dx: &mut [f32], dy: &[f32], weight: &[f32], sizes: [usize; 3]) {
    if !cx.kernels.turns_samples(sizes) {
        return linear_transposed(cx, dx, dy, weight, Epilogue::default(), sizes);
    }
    check_transposed(dx, dy, weight, sizes);
    turned(cx, dx, dy, weight, sizes);
}

fn check_transposed(dx: &[f32], dy: &[f32], weight: &[f32], [rows, inputs, outputs]: [usize; 3]) {
    assert_eq!(
        [dx.len(), dy.len(), weight.len()],
        [[rows, inputs], [rows, outputs], [inputs, outputs]].map(|dims| volume(&dims)),
        "linear_backward_data"
    );
}

/// As [`linear_backward_data`], then `dx = epilogue(dx)`.
pub(crate) fn linear_transposed(
    cx: &mut Cx<'_>,
    dx: &mut [f32],
    dy: &[f32],
    weight: &[f32],
    epilogue: Epilogue<'_>,
    [rows, inputs, outputs]: [usize; 3],
) {
    check_transposed(dx, dy, weight, [rows, inputs, outputs]);
    epilogue.check(inputs);
    let width = cx.kernels.panel;
    let packed = outputs * inputs.next_multiple_of(width);
    let pack = |to: &mut [f32], weight: &[f32]| pack_transpose(cx.kernels, cx.team, to, weight, outputs, width);
    let kept = cx.prepack.weight(|| packed, outputs, weight, epilogue, pack);
    let (packed, epilogue) = kept.unwrap_or_else(|| {
        let packed = &mut cx.shared[..packed];
        pack(packed, weight);
        (packed, epilogue)
    });
    multiply(
        cx.kernels,
        cx.team,
        dx,
        dy,
        Matrix::packed(packed, outputs, width),
        epilogue,
        [rows, outputs, inputs],
    );
}

/// `dw[inputs, outputs] (+)= xᵀ · dy`; needs the scratch of [`gyul_spec::scratch::linear_backward`].
///
/// # Panics
/// Where a slice has another length than the sizes say, or scratch is short.
pub fn linear_backward_weight(
    cx: &mut Cx<'_>,
    dw: &mut [f32],
    dy: &[f32],
    x: &[f32],
    [rows, inputs, outputs]: [usize; 3],
    accumulate: bool,
) {
    assert_eq!(
        [dw.len(), dy.len(), x.len()],
        [[inputs, outputs], [rows, outputs], [rows, inputs]].map(|dims| volume(&dims)),
        "linear_backward_weight"
    );
    let kernels = cx.kernels;
    weight_gradient(
        cx.kernels,
        cx.team,
        usize::MAX,
        cx.shared,
        dw,
        [rows, inputs, outputs],
        work([rows, inputs, outputs]),
        accumulate,
        &|y, tile, part, accumulate, _| {
            if part.len() == 1 && !accumulate {
                let job = Outer {
                    y,
                    start: tile.rows.start * outputs + tile.cols.start,
                    stride: outputs,
                    x: &x[part.start * inputs..][tile.rows.clone()],
                    row: &dy[part.start * outputs..][tile.cols.clone()],
                };
                // SAFETY: the tile is this task's.
                return unsafe { (kernels.outer)(&job) };
            }
            let mut accumulate = accumulate;
            let mut first = part.start;
            while first < part.end {
                let length = ROWS_AT_ONCE.min(part.end - first);
                let job = Product {
                    y,
                    y_rows: Walk::even(outputs),
                    x: &x[first * inputs..(first + length) * inputs],
                    x_rows: Walk::even(1),
                    terms: Terms::column(length, inputs),
                    weight: kernels.natural(&dy[first * outputs..(first + length) * outputs], outputs, inputs),
                    rows: tile.rows.clone(),
                    cols: tile.cols.clone(),
                    accumulate,
                    epilogue: Epilogue::default(),
                };
                // SAFETY: the tile is this task's.
                unsafe { job.run(kernels) };
                accumulate = true;
                first += length;
            }
        },
    );
}

/// `y[rows, outputs] = epilogue(x[rows, inputs] · weight)`.
fn multiply(
    kernels: &Kernels,
    team: &Team,
    y: &mut [f32],
    x: &[f32],
    weight: Matrix<'_>,
    epilogue: Epilogue<'_>,
    [rows, inputs, outputs]: [usize; 3],
) {
    if rows == 1 && inputs > 0 && inputs * outputs < ALONE {
        let (cols, accumulate) = (0..outputs, false);
        let row = Row {
            x,
            weight,
            cols,
            accumulate,
            epilogue,
        };
        return (kernels.row)(y, &row);
    }
    if rows == 0 || outputs == 0 {
        return;
    }
    let threads = (work([rows, inputs, outputs]) / TASK).clamp(1, team.threads());
    let y = Parts::new(y);
    let block = |rows: Range<usize>, cols: Range<usize>| {
        let job = Product {
            y,
            y_rows: Walk::even(outputs),
            x,
            x_rows: Walk::even(inputs),
            terms: Terms::row(inputs),
            weight,
            rows,
            cols,
            accumulate: false,
            epilogue,
        };
        // SAFETY: each block below is one task's: rows and columns of its own, or all columns of rows of its own.
        unsafe { job.run(kernels) };
    };
    // What is copied of a weight is copied for each task.
    let most = if weight.copied { 2 * TASK_ROWS } else { TASK_ROWS };
    let (row_tasks, each) = if rows <= most {
        (1, rows)
    } else {
        // As many for each thread.
        tile(rows, rows.div_ceil(most).next_multiple_of(threads), 1)
    };
    let task_rows = |task: usize| task * each..rows.min((task + 1) * each);
    if threads == 1 {
        return (0..row_tasks).for_each(|task| block(task_rows(task), 0..outputs));
    }
    // About two tasks a thread, where there are that many.
    let (col_tasks, size) = kernels.column_tiles(outputs, (2 * threads).div_ceil(row_tasks), row_tasks, threads);
    team.run(threads, row_tasks * col_tasks, &|task, _| {
        let col = task / row_tasks * size;
        block(task_rows(task % row_tasks), col..outputs.min(col + size));
    });
}
