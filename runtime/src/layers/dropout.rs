//! Dropout.

use super::Function;
use crate::kernels::cpu::dropout;
use crate::run::{Run, Step};
use crate::seeds::nth;
use gyul_spec::Opt;

/// In training sets a fraction `rate` of the values to zero and divides the others by `1 − rate`; at inference nothing.
/// `Dropout(rate)`, 0.5 if not given.
///
/// Any shape, kept. Gradient: `dy / (1 − rate)` where the value was kept, else 0; the mask is drawn again, not stored.
/// [Srivastava et al. 2014](https://jmlr.org/papers/v15/srivastava14a.html); Keras `Dropout`.
///
/// ```
/// use gyul::prelude::*;
///
/// network! { struct Thin: [2] -> [2] { Dropout(0.2), } }
/// assert_eq!(Thin::new(7).predict(&[1.0, 2.0]), [1.0, 2.0]);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Dropout;

/// A stream of its own for every layer.
fn seed(run: &Run<'_>, step: &Step<'_>) -> u64 {
    nth(run.seed, step.index as u64)
}

impl Function for Dropout {
    fn forward(run: &mut Run<'_>, step: &Step<'_>) {
        run.copy(step.y, step.x);
        let seed = seed(run, step);
        let ([y], cx) = run.tensors(step, [step.y]);
        dropout(&cx, y, step.config.get_f32(Opt::Rate), seed);
    }

    fn backward(run: &mut Run<'_>, step: &Step<'_>) {
        run.copy(step.d_x, step.d_y);
        let seed = seed(run, step);
        let ([d_x], cx) = run.tensors(step, [step.d_x]);
        dropout(&cx, d_x, step.config.get_f32(Opt::Rate), seed);
    }
}
