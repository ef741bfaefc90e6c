//! Weight gradients of recurrent layers: sums over steps and samples.
#![expect(unsafe_code, reason = "a weight's gradient is shared out among threads")]

use crate::kernels::cpu::product::weight_gradient::{ROWS_AT_ONCE, weight_gradient};
use crate::kernels::cpu::product::{Product, Terms, Walk};
use crate::kernels::cpu::{Epilogue, Kernels, Team};
use gyul_spec::recurrent::RecurrentShape;

/// The rows of `features` that the gates of some steps were computed from.
pub(crate) struct Steps<'a> {
    pub(crate) of: &'a [f32],
    pub(crate) features: usize,
    /// Floats from a step to the next.
    pub(crate) step: usize,
    /// Floats from a sample to the next.
    pub(crate) sample: usize,
}

/// Sums over steps and samples.
pub(crate) struct Sum<'a> {
    pub(crate) kernels: &'a Kernels,
    pub(crate) team: &'a Team,
    pub(crate) s: &'a RecurrentShape,
}

impl Sum<'_> {
    /// `dw[features, columns] (+)= Σ fromᵀ · d` over the steps that `d[steps, batch, gradient_row]` begins: as many as it has.
    pub(crate) fn products(&self, shared: &mut [f32], dw: &mut [f32], from: &Steps<'_>, d: &[f32], accumulate: bool) {
        let Self { kernels, team, s } = *self;
        let (batch, row, columns) = (s.batch, s.gradient_row(), s.columns());
        let steps = d.len().div_ceil(batch * row);
        let (at_once, few) = ((ROWS_AT_ONCE / batch).max(1), batch.min(ROWS_AT_ONCE));
        weight_gradient(
            kernels,
            team,
            usize::MAX,
            shared,
            dw,
            [steps, from.features, columns],
            steps * batch * from.features * columns,
            accumulate,
            &|y, tile, part, mut accumulate, _| {
                for step in part.clone().step_by(at_once) {
                    for sample in (0..batch).step_by(few) {
                        let job = Product {
                            y,
                            y_rows: Walk::even(columns),
                            x: &from.of[step * from.step + sample * from.sample..],
                            x_rows: Walk::even(1),
                            terms: Terms {
                                segments: at_once.min(part.end - step),
                                length: few.min(batch - sample),
                                jump: from.step,
                                step: from.sample,
                                weight_jump: batch,
                            },
                            weight: kernels.natural(&d[(step * batch + sample) * row..], row, from.features),
                            rows: tile.rows.clone(),
                            cols: tile.cols.clone(),
                            accumulate,
                            epilogue: Epilogue::default(),
                        };
                        // SAFETY: the tile is this task's.
                        unsafe { job.run(kernels) };
                        accumulate = true;
                    }
                }
            },
        );
    }
}
