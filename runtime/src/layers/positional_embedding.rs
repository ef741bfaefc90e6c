//! The learnt positional encoding.

use super::Compute;
use super::stepped::number;
use crate::device::{Borrowed, Cpu};
use crate::kernels::cpu::{activate, activate_backward, add_table, table_backward};
use crate::run::{Run, Step};

layer! {
    /// Adds learnt features of the step's number to a sequence: `y[t] = x[t] + w[t]`. `PositionalEmbedding`.
    ///
    /// Shapes: `[T, F] → [T, F]`. Gradient: `dx = dy`, `dw = Σ dy` over the batch. A stream gives NaN from its step `T` on, of which
    /// nothing was learnt.
    /// [Gehring et al. 2017](https://arxiv.org/abs/1705.03122);
    /// [KerasHub `PositionEmbedding`](https://keras.io/keras_hub/api/modeling_layers/position_embedding/), which gives what is added
    /// here, and also begins as `glorot` does.
    ///
    /// ```
    /// use gyul::prelude::*;
    ///
    /// network! { struct Placed: [2, 2] -> [2, 2] { place: PositionalEmbedding, } }
    ///
    /// let mut net = Placed::new(7);
    /// net.place.weight.as_mut_slice().copy_from_slice(&[0.0, 0.0, 1.0, 2.0]);
    /// assert_eq!(net.predict(&[[5.0, 5.0], [5.0, 5.0]]), [[5.0, 5.0], [6.0, 7.0]]);
    /// ```
    PositionalEmbedding {
        /// `w`: `[T, F]`.
        weight = 0,
    }
}

impl Compute for PositionalEmbedding<Borrowed<'_>> {
    type Gradients = PositionalEmbedding<Cpu>;

    fn infer(&self, run: &mut Run<'_>, step: &Step<'_>) {
        let ([y, x], state, cx) = run.tensors_and_state(step, [step.y, step.x]);
        let table = self.weight.as_slice();
        match state {
            None => add_table(&cx, y, x, table),
            Some(state) => {
                let steps = table.len() / x.len();
                let step = number(&mut state[0], |next| next.min(steps));
                match table.chunks_exact(x.len()).nth(step) {
                    Some(row) => add_table(&cx, y, x, row),
                    // Nothing was learnt of steps beyond those of a sequence.
                    None => y.fill(f32::NAN),
                }
            }
        }
        activate(&cx, step.activation, y);
    }

    fn backward(&self, gradients: &mut PositionalEmbedding, run: &mut Run<'_>, step: &Step<'_>) {
        let (accumulate, wants_d_x) = (run.accumulates(step), run.wants_d_x(step));
        let ([d_x, d_y, y], cx) = run.tensors(step, [step.d_x, step.d_y, step.kept_y()]);
        activate_backward(&cx, step.derived, d_y, y);
        table_backward(&cx, gradients.weight.as_mut_slice(), d_y, accumulate);
        if wants_d_x {
            d_x.copy_from_slice(d_y);
        }
    }
}
