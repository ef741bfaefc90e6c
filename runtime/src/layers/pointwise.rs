//! What pointwise activations have in common: they work in place where the plan lets them.

use crate::kernels::cpu::{Activation, activate, activate_backward};
use crate::run::{Run, Step};

/// `y = f(x)`.
pub(super) fn forward(run: &mut Run<'_>, step: &Step<'_>) {
    run.copy(step.y, step.x);
    let ([y], cx) = run.tensors(step, [step.y]);
    activate(&cx, Activation::of(&step.config), y);
}

/// `dx = f'(x)·dy`, from what the layer's row keeps: mostly the output, as `f' = f·(1 − f)` for the logistic function.
pub(super) fn backward(run: &mut Run<'_>, step: &Step<'_>) {
    run.copy(step.d_x, step.d_y);
    let row = step.config.kind.row();
    let kept = if row.keeps_input { step.x } else { step.y };
    let ([d_x, kept], cx) = run.tensors(step, [step.d_x, kept]);
    activate_backward(&cx, Activation::of(&step.config), d_x, kept);
}

/// An activation: a layer that is an [`Activation`] of the kernels.
macro_rules! activation {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        pub struct $name;

        impl $crate::layers::Function for $name {
            fn forward(run: &mut $crate::run::Run<'_>, step: &$crate::run::Step<'_>) {
                $crate::layers::pointwise::forward(run, step);
            }

            fn backward(run: &mut $crate::run::Run<'_>, step: &$crate::run::Step<'_>) {
                $crate::layers::pointwise::backward(run, step);
            }
        }
    };
}
pub(super) use activation;
