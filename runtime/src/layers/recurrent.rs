//! What `Rnn`, `Lstm` and `Gru` have in common: everything but what a step computes, which the kernels know by the layer's kind.

/// [`Compute`](super::Compute) for a struct of `weight`, `recurrent` and `bias`.
macro_rules! recurrent {
    ($name:ident) => {
        impl $name<$crate::device::Borrowed<'_>> {
            fn weights(&self) -> $crate::kernels::cpu::RecurrentWeights<'_> {
                $crate::kernels::cpu::RecurrentWeights {
                    weight: self.weight.as_slice(),
                    recurrent: self.recurrent.as_slice(),
                    bias: self.bias.as_slice(),
                }
            }
        }

        impl $crate::layers::Compute for $name<$crate::device::Borrowed<'_>> {
            type Gradients = $name<$crate::device::Cpu>;

            fn infer(&self, run: &mut $crate::run::Run<'_>, step: &$crate::run::Step) {
                $crate::layers::recurrent::infer(self.weights(), run, step);
            }

            fn forward(&self, run: &mut $crate::run::Run<'_>, step: &$crate::run::Step) {
                $crate::layers::recurrent::forward(self.weights(), run, step);
            }

            fn backward(&self, gradients: &mut $name, run: &mut $crate::run::Run<'_>, step: &$crate::run::Step) {
                let d_weights = $crate::kernels::cpu::RecurrentGradients {
                    weight: gradients.weight.as_mut_slice(),
                    recurrent: gradients.recurrent.as_mut_slice(),
                    bias: gradients.bias.as_mut_slice(),
                };
                $crate::layers::recurrent::backward(self.weights(), d_weights, run, step);
                if !run.accumulate {
                    $crate::layers::weight::penalize(&mut gradients.weight, &self.weight, &step.config);
                }
            }

            fn penalty(&self, config: &gyul_spec::Config) -> f32 {
                $crate::layers::weight::penalty(&self.weight, config)
            }
        }
    };
}
pub(super) use recurrent;

use crate::kernels::cpu::{
    RecurrentGradients, RecurrentWeights, activate, activate_backward, recurrent_backward, recurrent_forward,
};
use crate::run::{Run, Step};
use gyul_spec::recurrent_shape;

/// From the state that a stream's last call left, or from zeros.
pub(super) fn infer(weights: RecurrentWeights<'_>, run: &mut Run<'_>, step: &Step<'_>) {
    let s = recurrent_shape(&step.config, &step.x.shape, run.batch);
    let ([y, work, x], state, mut cx) = run.tensors_and_state(step, [step.y, step.work, step.x]);
    recurrent_forward(&mut cx, y, work, state, x, weights, &s, false);
    activate(&cx, step.activation, y);
}

/// As [`infer`], keeping what [`backward`] needs.
pub(super) fn forward(weights: RecurrentWeights<'_>, run: &mut Run<'_>, step: &Step<'_>) {
    let s = recurrent_shape(&step.config, &step.x.shape, run.batch);
    let ([y, saved, x], mut cx) = run.tensors(step, [step.y, step.saved, step.x]);
    recurrent_forward(&mut cx, y, saved, None, x, weights, &s, true);
    activate(&cx, step.activation, y);
}

/// Backpropagation through time.
pub(super) fn backward(
    weights: RecurrentWeights<'_>,
    d_weights: RecurrentGradients<'_>,
    run: &mut Run<'_>,
    step: &Step<'_>,
) {
    let s = recurrent_shape(&step.config, &step.x.shape, run.batch);
    let (accumulate, wants_d_x) = (run.accumulates(step), run.wants_d_x(step));
    let slots = [step.d_x, step.d_y, step.saved, step.work, step.kept_y(), step.x];
    let ([d_x, d_y, saved, work, y, x], mut cx) = run.tensors(step, slots);
    activate_backward(&cx, step.derived, d_y, y);
    let d_x = wants_d_x.then_some(d_x);
    recurrent_backward(&mut cx, d_x, d_weights, d_y, x, weights, saved, work, &s, accumulate);
}
