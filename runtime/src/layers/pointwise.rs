//! What pointwise activations have in common: they work in place where the plan lets them.

use crate::kernels::cpu::{Activation, activate, activate_backward};
use crate::run::{Run, Step};

/// `y = f(x)`.
pub(super) fn forward(run: &mut Run<'_>, step: &Step) {
    run.copy(step.y, step.x);
    let ([y], cx) = run.tensors([step.y]);
    activate(&cx, Activation::of(&step.config), y);
}

/// `dx = f'(x)·dy`, from the output: `f' = f·(1 − f)` for the logistic function, say.
pub(super) fn backward(run: &mut Run<'_>, step: &Step) {
    run.copy(step.d_x, step.d_y);
    let ([d_x, y], cx) = run.tensors([step.d_x, step.y]);
    activate_backward(&cx, Activation::of(&step.config), d_x, y);
}

/// `dx = f'(x)·dy`, from the input.
pub(super) fn backward_from_input(run: &mut Run<'_>, step: &Step) {
    run.copy(step.d_x, step.d_y);
    let ([d_x, x], cx) = run.tensors([step.d_x, step.x]);
    activate_backward(&cx, Activation::of(&step.config), d_x, x);
}

/// An activation: `$backward` is one of the functions above.
macro_rules! activation {
    ($(#[$doc:meta])* $name:ident, $backward:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        pub struct $name;

        impl $crate::layers::Function for $name {
            fn forward(run: &mut $crate::run::Run<'_>, step: &$crate::run::Step) {
                $crate::layers::pointwise::forward(run, step);
            }

            fn backward(run: &mut $crate::run::Run<'_>, step: &$crate::run::Step) {
                $crate::layers::pointwise::$backward(run, step);
            }
        }
    };
}
pub(super) use activation;
