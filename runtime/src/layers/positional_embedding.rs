//! The learnt positional encoding.

use super::Compute;
use crate::device::{Borrowed, Cpu};
use crate::kernels::cpu::{activate, activate_backward, add_table, table_backward};
use crate::run::{Run, Step};

layer! {
    /// Adds learnt features of the step's number to a sequence: `y[t] = x[t] + w[t]`. `PositionalEmbedding`.
    ///
    /// Shapes: `[T, F] → [T, F]`. Gradient: `dx = dy`, `dw = Σ dy` over the batch.
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
        let ([y, x], cx) = run.tensors(step, [step.y, step.x]);
        add_table(&cx, y, x, self.weight.as_slice());
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
