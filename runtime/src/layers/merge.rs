//! Several values into one.

use super::Function;
use crate::run::{Run, Step};
use gyul_spec::Slot;

/// The sum of values of one shape. `Add <- (a, b)`, of as many as stand there; a `Residual { … }` ends in one.
///
/// `y = a + b + …`. Gradient: `dy` for each. Keras `Add`.
///
/// ```
/// use gyul::prelude::*;
///
/// network! { struct Twice: [2] -> [2] { Add <- (input, input), } }
/// assert_eq!(Twice::new(7).predict(&[1.0, 2.0]), [2.0, 4.0]);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Add;

/// The product, number by number, of values of one shape. `Mul <- (a, b)`.
///
/// `y = a·b·…`. Gradient: `dy` times the others. Keras `Multiply`.
///
/// ```
/// use gyul::prelude::*;
///
/// network! { struct Gated: [2] -> [2] { gate: Relu, Mul <- (input, gate), } }
/// assert_eq!(Gated::new(7).predict(&[-1.0, 3.0]), [0.0, 9.0]);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Mul;

/// Values one after the other along their last axis: channels beside channels. `Concat <- (a, b)`.
///
/// Shapes: `[…, A], […, B] → […, A + B]`; the other axes are the same. Gradient: each gets its part of `dy`.
/// Keras `Concatenate`.
///
/// ```
/// use gyul::prelude::*;
///
/// network! { struct Both: (a: [2], b: [1]) -> (y: [3]) { y: Concat <- (a, b), } }
/// let y = Both::new(7).predict(&BothInput { a: [1.0, 2.0], b: [3.0] });
/// assert_eq!(y.y, [1.0, 2.0, 3.0]);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Concat;

/// All that a step reads, and their gradients.
fn sources(step: &Step<'_>) -> impl Iterator<Item = (Slot, Slot)> {
    let others = step
        .others
        .iter()
        .zip(step.d_others.iter().chain(core::iter::repeat(&Slot::NONE)));
    core::iter::once((step.x, step.d_x)).chain(others.map(|(x, d_x)| (*x, *d_x)))
}

impl Function for Add {
    fn forward(run: &mut Run<'_>, step: &Step<'_>) {
        run.copy(step.y, step.x);
        for x in step.others {
            run.add(step.y, *x);
        }
    }

    fn backward(run: &mut Run<'_>, step: &Step<'_>) {
        if !run.wants_d_x(step) {
            return;
        }
        // One of them may take the place of `d_y`.
        for (_, d_x) in sources(step) {
            run.copy(d_x, step.d_y);
        }
    }
}

impl Function for Mul {
    fn forward(run: &mut Run<'_>, step: &Step<'_>) {
        run.copy(step.y, step.x);
        for x in step.others {
            run.multiply(step.y, *x);
        }
    }

    fn backward(run: &mut Run<'_>, step: &Step<'_>) {
        if !run.wants_d_x(step) {
            return;
        }
        for (i, (_, d_x)) in sources(step).enumerate() {
            run.copy(d_x, step.d_y);
            for (j, (x, _)) in sources(step).enumerate() {
                if i != j {
                    run.multiply(d_x, x);
                }
            }
        }
    }
}

impl Function for Concat {
    fn forward(run: &mut Run<'_>, step: &Step<'_>) {
        let width = step.y.shape.last();
        let mut at = 0;
        for (x, _) in sources(step) {
            let part = x.shape.last();
            let [y, x] = run.slots([step.y, x]);
            for (y, x) in y.chunks_exact_mut(width).zip(x.chunks_exact(part)) {
                y[at..at + part].copy_from_slice(x);
            }
            at += part;
        }
    }

    fn backward(run: &mut Run<'_>, step: &Step<'_>) {
        if !run.wants_d_x(step) {
            return;
        }
        let width = step.y.shape.last();
        let mut at = 0;
        for (x, d_x) in sources(step) {
            let part = x.shape.last();
            let [d_x, d_y] = run.slots([d_x, step.d_y]);
            for (d_x, d_y) in d_x.chunks_exact_mut(part).zip(d_y.chunks_exact(width)) {
                d_x.copy_from_slice(&d_y[at..at + part]);
            }
            at += part;
        }
    }
}
