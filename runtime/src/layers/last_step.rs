//! The last time step.

use super::Function;
use crate::kernels::cpu::{last_step_backward, last_step_forward};
use crate::run::{Run, Step};

/// The last time step: `y = x[T − 1]`. `LastStep`.
///
/// Shapes: `[T, F] → [F]`. Gradient: `dy` to the last step, 0 to the others. `x[:, -1]` of users of
/// `PyTorch`; what Keras' recurrent layers give with [`return_sequences=False`](https://keras.io/api/layers/recurrent_layers/lstm/).
/// Of a recurrent layer with `reverse` the last step has been read first, and knows of no other: leave out `sequences` there.
///
/// ```
/// use gyul::prelude::*;
///
/// network! { struct Last: [3, 2] -> [2] { LastStep, } }
/// assert_eq!(Last::new(7).predict(&[[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]), [5.0, 6.0]);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LastStep;

/// Samples, steps, features.
fn sizes(run: &Run<'_>, step: &Step<'_>) -> [usize; 3] {
    [run.batch, step.x.shape.dim(0), step.x.shape.dim(1)]
}

impl Function for LastStep {
    fn forward(run: &mut Run<'_>, step: &Step<'_>) {
        let sizes = sizes(run, step);
        let ([y, x], _) = run.tensors(step, [step.y, step.x]);
        last_step_forward(y, x, sizes);
    }

    fn backward(run: &mut Run<'_>, step: &Step<'_>) {
        if !run.wants_d_x(step) {
            return;
        }
        let sizes = sizes(run, step);
        let ([d_x, d_y], cx) = run.tensors(step, [step.d_x, step.d_y]);
        last_step_backward(&cx, d_x, d_y, sizes);
    }
}
