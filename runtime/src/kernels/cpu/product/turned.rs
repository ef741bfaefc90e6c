//! The input gradient of a `Linear` that few samples meet: `dxᵀ = weight · dyᵀ`.
//!
//! A product's columns lie side by side. Those of `dy · weightᵀ` do once the weight is transposed, which takes longer than the products
//! with a few rows; here the samples are the columns, and only they are turned, and back.
#![expect(unsafe_code, reason = "outputs are shared out among threads")]

use super::dots::Dots;
use super::pack::pack_transpose;
use super::transpose::turn;
use super::{Matrix, Product, Terms, Walk};
use crate::kernels::cpu::threads::parts::Parts;
use crate::kernels::cpu::threads::task::{TASK, tile, work};
use crate::kernels::cpu::{Cx, Epilogue};
use gyul_spec::{LINE, scratch::PANEL};

/// Inputs whose sums for a panel of samples are computed before they are turned back: they and their weights stay near. For a wider block of
/// samples they are fewer.
const INPUTS: usize = if cfg!(test) { 16 } else { 64 };

/// Room for those sums.
#[repr(align(64))]
struct Sums([f32; INPUTS * PANEL]);

/// `dx[rows, inputs] = dy[rows, outputs] · weightᵀ`, none of the sizes 0. Needs `outputs` floats of `shared` scratch for each sample, of whole
/// panels of them: no more than a transposed weight takes, for they are fewer than half of the inputs
/// ([`turns_samples`](crate::kernels::cpu::Kernels::turns_samples)).
pub(crate) fn turned(cx: &mut Cx<'_>, dx: &mut [f32], dy: &[f32], weight: &[f32], [rows, inputs, outputs]: [usize; 3]) {
    let (kernels, width, block) = (cx.kernels, cx.kernels.panel, cx.kernels.block_cols);
    let inputs_each = INPUTS.min(INPUTS * PANEL / block);
    let samples = rows - kernels.dots_beside(rows, outputs);
    let packed = &mut cx.shared[..outputs * samples.next_multiple_of(width)];
    pack_transpose(kernels, cx.team, packed, &dy[..samples * outputs], outputs, width);
    let columns = Matrix::packed(packed, outputs, width);
    let (dx, dx_beside) = dx.split_at_mut(samples * inputs);
    let (dx, dx_beside) = (Parts::new(dx), Parts::new(dx_beside));
    let threads = (work([rows, inputs, outputs]) / TASK).clamp(1, cx.team.threads());
    let (tasks, size) = tile(inputs, if threads == 1 { 1 } else { 2 * threads }, LINE);
    cx.team.run(threads, tasks, &|task, _| {
        let mut sums = if samples > 0 {
            Some(Sums([0.0; INPUTS * PANEL]))
        } else {
            None
        };
        let end = inputs.min((task + 1) * size);
        for first in (task * size..end).step_by(inputs_each) {
            let some = first..end.min(first + inputs_each);
            if let Some(Sums(sums)) = &mut sums {
                for sample in (0..samples).step_by(block) {
                    let cols = block.min(samples - sample);
                    let job = Product {
                        y: Parts::new(sums),
                        y_rows: Walk::even(block),
                        x: &weight[some.start * outputs..some.end * outputs],
                        x_rows: Walk::even(outputs),
                        terms: Terms::row(outputs),
                        weight: columns.beside(sample),
                        rows: 0..some.len(),
                        cols: 0..cols,
                        accumulate: false,
                        epilogue: Epilogue::default(),
                    };
                    // SAFETY: the sums are this task's, and so are these inputs of the gradient.
                    unsafe {
                        job.run(kernels);
                        turn(
                            kernels,
                            dx,
                            sample * inputs + first,
                            inputs,
                            sums,
                            [some.len(), cols],
                            block,
                        );
                    }
                }
            }
            let job = Dots {
                y: dx_beside,
                all: inputs,
                rows: some,
                x: &dy[samples * outputs..],
                matrix: weight,
                cols: outputs,
            };
            // SAFETY: each of the matrix's rows is one task's.
            unsafe { (kernels.dots)(&job) };
        }
    });
}
