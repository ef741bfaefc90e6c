//! The softmax function.

use super::Function;
use crate::kernels::cpu::{softmax_backward, softmax_forward};
use crate::run::{Run, Step};

/// Probabilities over the last axis: `yᵢ = eˣⁱ / Σ eˣʲ`. `Softmax`.
///
/// Any shape, kept. What is below 1e-30 beside the largest is 0: for logarithms take the logits. Gradient: `dx = y·(dy − Σ dy·y)`. At the end of a network it is left out in training with a loss that
/// takes logits, such as cross entropy, which computes both at once. Keras `Softmax`.
///
/// ```
/// use gyul::prelude::*;
///
/// network! { struct Chances: [2] -> [2] { Softmax, } }
/// assert_eq!(Chances::new(7).predict(&[3.0, 3.0]), [0.5, 0.5]);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Softmax;

impl Function for Softmax {
    fn forward(run: &mut Run<'_>, step: &Step<'_>) {
        run.copy(step.y, step.x);
        let ([y], cx) = run.tensors(step, [step.y]);
        let cols = step.y.shape.last();
        let rows = y.len() / cols;
        softmax_forward(&cx, y, rows, cols);
    }

    fn backward(run: &mut Run<'_>, step: &Step<'_>) {
        run.copy(step.d_x, step.d_y);
        let ([d_x, y], cx) = run.tensors(step, [step.d_x, step.y]);
        let cols = step.y.shape.last();
        softmax_backward(&cx, d_x, y, y.len() / cols, cols);
    }
}
