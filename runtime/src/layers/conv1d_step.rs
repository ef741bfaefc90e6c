//! Convolution of a stream, one step at a time.

use super::stepped::number;
use super::weight::bias;
use crate::device::Borrowed;
use crate::kernels::cpu::{Epilogue, linear_forward};
use crate::param::Param;
use crate::run::{Run, Step};

/// One time step of a stream: the product of the inputs that it takes, side by side, with the kernels.
///
/// What is remembered is the number of the step modulo the dilation, and for each such number the inputs so many steps apart: the
/// taps of dilated kernels lie side by side, too.
pub(super) fn one_step([weight, summand]: [&Param<Borrowed<'_>>; 2], run: &mut Run<'_>, step: &Step<'_>) {
    let ([y, x], state, mut cx) = run.tensors_and_state(step, [step.y, step.x]);
    let (count, taps) = state
        .and_then(|state| state.split_first_mut())
        .expect("the frame of a stream has its state");
    let inputs = weight.as_slice().len() / y.len();
    let phase = number(count, |next| next % (taps.len() / inputs));
    let taps = &mut taps[phase * inputs..][..inputs];
    taps.copy_within(x.len().., 0);
    taps[inputs - x.len()..].copy_from_slice(x);
    let epilogue = Epilogue {
        scale: None,
        bias: bias(summand),
        activation: step.activation,
    };
    linear_forward(&mut cx, y, taps, weight.as_slice(), epilogue, [1, inputs, y.len()]);
}
