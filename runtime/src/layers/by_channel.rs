//! A value, and a number for each of its channels.

use super::Function;
use crate::kernels::cpu::{Cx, scale, scale_backward_factors, shift, shift_backward_summands};
use crate::run::{Run, Step};
use gyul_spec::Slot;

/// Multiplies each channel by a number of its own. `Scale <- (x, factors)`.
///
/// Shapes: `[…, C], [C] → […, C]`. `y[…, c] = x[…, c]·factors[c]`. Gradients: `dy·factors`, and to the factors the sums of `dy·x` over
/// all pixels or steps. What squeeze-and-excitation ends in ([Hu et al. 2017](https://arxiv.org/abs/1709.01507)); Caffe `Scale`, and
/// Keras `Multiply` with factors of `[1, 1, C]`.
///
/// ```
/// use gyul::prelude::*;
///
/// network! { struct Louder: (x: [2, 3], gain: [3]) -> (y: [2, 3]) { y: Scale <- (x, gain), } }
/// let x = [[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]];
/// let LouderOutput { y } = Louder::new(7).predict(&LouderInput { x, gain: [1.0, 0.0, 2.0] });
/// assert_eq!(y, [[1.0, 0.0, 6.0], [4.0, 0.0, 12.0]]);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scale;

/// Adds to each channel a number of its own. `Shift <- (x, summands)`.
///
/// Shapes: `[…, C], [C] → […, C]`. `y[…, c] = x[…, c] + summands[c]`. Gradients: `dy`, and to the summands its sums over all pixels or
/// steps. Behind a [`Scale`] it is a feature-wise linear modulation ([Perez et al. 2017](https://arxiv.org/abs/1709.07871)); Caffe `Bias`,
/// and Keras `Add` with summands of `[1, 1, C]`.
///
/// ```
/// use gyul::prelude::*;
///
/// network! { struct Moved: (x: [2, 2], by: [2]) -> (y: [2, 2]) { y: Shift <- (x, by), } }
/// let x = [[1.0, 2.0], [3.0, 4.0]];
/// assert_eq!(Moved::new(7).predict(&MovedInput { x, by: [10.0, 0.0] }).y, [[11.0, 2.0], [13.0, 4.0]]);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shift;

/// Samples, pixels or steps of each, channels.
fn sizes(run: &Run<'_>, step: &Step<'_>) -> [usize; 3] {
    let channels = step.y.shape.last();
    [run.batch, step.y.shape.len() / channels, channels]
}

type Kernel = fn(&Cx<'_>, &mut [f32], Option<&[f32]>, &[f32], [usize; 3]);

/// Runs `kernel` from `x` to `y`, which may be one, by the numbers that `step` reads.
fn each(run: &mut Run<'_>, step: &Step<'_>, [y, x]: [Slot; 2], kernel: Kernel) {
    let (by, sizes) = (step.others[0], sizes(run, step));
    if x.at == by.at {
        // A flat value by itself, or by another name of it.
        run.copy(y, x);
    }
    if x.at == by.at || x.at == y.at {
        let ([y, by], cx) = run.tensors(step, [y, by]);
        kernel(&cx, y, None, by, sizes);
    } else {
        let ([y, x, by], cx) = run.tensors(step, [y, x, by]);
        kernel(&cx, y, Some(x), by, sizes);
    }
}

impl Function for Scale {
    fn forward(run: &mut Run<'_>, step: &Step<'_>) {
        each(run, step, [step.y, step.x], scale);
    }

    fn backward(run: &mut Run<'_>, step: &Step<'_>) {
        if !run.wants_d_x(step) {
            return;
        }
        let sizes = sizes(run, step);
        // Before `d_x`, which may lie where `d_y` does.
        let ([d_numbers, d_y, x], cx) = run.tensors(step, [step.d_others[0], step.d_y, step.x]);
        scale_backward_factors(&cx, d_numbers, d_y, x, sizes);
        each(run, step, [step.d_x, step.d_y], scale);
    }
}

impl Function for Shift {
    fn forward(run: &mut Run<'_>, step: &Step<'_>) {
        each(run, step, [step.y, step.x], shift);
    }

    fn backward(run: &mut Run<'_>, step: &Step<'_>) {
        if !run.wants_d_x(step) {
            return;
        }
        let sizes = sizes(run, step);
        let ([d_numbers, d_y], cx) = run.tensors(step, [step.d_others[0], step.d_y]);
        shift_backward_summands(&cx, d_numbers, d_y, sizes);
        run.copy(step.d_x, step.d_y);
    }
}
