//! The mean squared error.

use super::{BadTarget, Loss, non_finite};
use crate::kernels::cpu::{Kernels, squared_error};
use crate::place::Place;
use crate::sample::Sample;

/// The mean squared error over the `N` numbers of an output: for regression, autoencoders, forecasts.
///
/// ```text
/// loss = 1/N Σ (y − t)²        ∂loss/∂y = 2 (y − t) / N
/// ```
///
/// The target has the output's own type; for a network of one output it may be a bare `f32`. Its unit is the square of
/// the output's. A network's final `Sigmoid` or `Softmax` is part of what it compares.
///
/// Source: Keras' [`MeanSquaredError`](https://keras.io/api/losses/regression_losses/).
///
/// ```
/// use gyul::loss::{Loss, Mse};
///
/// let mut d_output = [0.0; 2];
/// assert_eq!(Mse.loss(&[1.0, 5.0], &[3.0, 4.0], &mut d_output), Ok(2.5));
/// assert_eq!(d_output, [-2.0, 1.0]);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Mse;

/// What `Mse` compares an output with: the same type, or a bare `f32` for `[f32; 1]`.
// A trait of its own: of `Loss<Output, Output>` rustc says "type mismatch", and none of that trait's words.
pub trait MseTarget<Output> {
    /// As many numbers as the output has.
    fn numbers(&self) -> &[f32];
}

#[diagnostic::do_not_recommend]
impl<Output: Sample> MseTarget<Output> for Output {
    fn numbers(&self) -> &[f32] {
        self.as_floats()
    }
}

#[diagnostic::do_not_recommend]
impl MseTarget<[f32; 1]> for f32 {
    fn numbers(&self) -> &[f32] {
        core::slice::from_ref(self)
    }
}

#[diagnostic::do_not_recommend]
impl<Output: Sample, Target: MseTarget<Output>> Loss<Output, Target> for Mse {
    fn loss(&self, output: &Output, target: &Target, d_output: &mut Output) -> Result<f64, BadTarget> {
        let target = target.numbers();
        let loss = mean(output.as_floats(), target, d_output.as_floats_mut());
        if !loss.is_finite()
            && let Some((at, value)) = non_finite(target)
        {
            let dims = Output::DIMS;
            let place = Place { at, dims };
            return Err(BadTarget(format!(
                "it has {value} at {place}, but `Mse` compares finite numbers"
            )));
        }
        Ok(loss)
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a length is below 2^53, and a rounded divisor is as good"
)]
fn mean(y: &[f32], target: &[f32], d_y: &mut [f32]) -> f64 {
    /// Fewer numbers are compared before a kernel is found.
    const FEW: usize = 8;
    let factor = 2.0 / target.len() as f32;
    let sum = if target.len() < FEW {
        let mut sum = 0.0;
        for ((y, t), d) in y.iter().zip(target).zip(d_y) {
            let error = y - t;
            sum += f64::from(error) * f64::from(error);
            *d = factor * error;
        }
        sum
    } else {
        squared_error(Kernels::get(), d_y, y, target, factor)
    };
    sum / target.len() as f64
}
