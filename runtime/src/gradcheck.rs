//! Gradients held against differences: whether a backward pass goes back the way that the forward pass came.

mod moving;
mod of_loss;

use crate::batch::{Batch, BatchError, samples};
use crate::network::Trainable;
use crate::sample::Record;
use core::fmt;
use moving::{Met, Moving};

/// A gradient is small beside the largest of a network: below this part of it, rounding is all that is seen of it.
const SMALL: f64 = 1e-2;

/// A network's gradients beside what differences of its forward pass give: for the test of a [layer of one's own](crate::custom), whose backward
/// pass may be wrong and train all the same, badly. `PyTorch`'s `gradcheck`.
///
/// The network is run as in training (dropout drops the same each time, a `BatchNorm` takes the batch's statistics), and a random sum of its outputs
/// differentiated. Checked are every float input and every parameter that learns, 32 numbers of each or all of a smaller one: the first, the last, others all
/// along, and one more that a search ends at: halves are moved at once, then halves of the one that is farther off. A single wrong number among thousands is
/// mostly found so; among more, rounding hides it.
/// Each is moved by several steps `h`, and of the differences `(f(p + h) − f(p − h)) / 2h` and those to one side the nearest to the gradient counts, so that
/// kinks, as those of `Relu` and `MaxPool2d`, are none. The backward pass is run twice, so that a layer whose gradients do not add up is seen. Penalties
/// (`l1`, `l2`) are left out. A loss of one's own is checked by [`of_loss`](Self::of_loss).
///
/// An error is the root mean square of what gradient and difference differ by, as a part of that of the tensor's gradient (or of a hundredth of the largest
/// number met in any, where it is less than that). Of the right ones in gyul's tests `f32` leaves some 1e-7 to 4e-4, and through many kinks up to 6e-3: 1e-2 is a bound
/// for such networks, 1e-3 for those without kinks. A wrong sign or factor of a whole tensor comes to 0.1 and more, of one of its numbers to less, the smaller that is:
/// few and small layers make a sharp test, with two or more samples, and inputs of about 1 in size: those of 0 to 255 saturate a `Tanh` or a `Softmax`, and
/// beside those of 0.001 every step crosses kinks.
///
/// ```
/// use gyul::Gradcheck;
/// use gyul::prelude::*;
///
/// network! { struct Net: [5] -> [3] { hidden: Linear<4>, Gelu, out: Linear<3>, } }
///
/// let check = Gradcheck::of(&Net::new(7), &[[0.5, -1.0, 0.25, 2.0, -0.5], [1.0, 0.0, -2.0, 0.5, 0.75]])?;
/// assert!(check.error() < 1e-2, "{check}");
/// # Ok::<(), gyul::BatchError>(())
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Gradcheck {
    /// The network's name, or the loss's type.
    pub subject: &'static str,
    /// What was checked: the inputs first, then the parameters in their order; of a loss the outputs.
    pub tensors: Vec<CheckedGradient>,
}

/// The gradient of one tensor beside differences.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CheckedGradient {
    /// The tensor's name: `input`, `conv1.weight`.
    pub name: String,
    /// How many of its numbers were moved.
    pub numbers: usize,
    /// How much they differ, as a part of the gradient; infinite where something is not finite.
    pub error: f64,
    /// The number, counted row-major, where they differ most.
    pub worst: usize,
    /// What the backward pass gives there.
    pub gradient: f64,
    /// What the difference gives there.
    pub difference: f64,
}

impl Gradcheck {
    /// Checks `net` over the batch `x`, which is random numbers in a test, of the size that the layers are made for.
    ///
    /// # Errors
    /// Where `x` is no batch of the network's input, or an empty one, or an index in it is none.
    pub fn of<N: Trainable>(net: &N, x: impl Batch<<N::Input as Record>::Element>) -> Result<Self, BatchError> {
        let batch = samples::<N>(&x)?;
        if batch == 0 {
            return Err(BatchError::Empty { network: N::NAME });
        }
        let mut moving = Moving::new(net, &x, batch);
        let gradients = moving.gradients();
        let met = gradients
            .iter()
            .map(|(tensor, gradient)| (moving.name(*tensor), moving.differences(*tensor, gradient)));
        Ok(checked(N::NAME, met.collect()))
    }

    /// The largest error of a tensor: infinite where something is not finite, 0 where nothing could be checked (indices come in, and all is frozen)
    /// and where every gradient and difference is 0.
    #[must_use]
    pub fn error(&self) -> f64 {
        self.tensors.iter().map(|tensor| tensor.error).fold(0.0, f64::max)
    }
}

impl fmt::Display for Gradcheck {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "gradients of `{}` beside differences:", self.subject)?;
        let width = self.tensors.iter().map(|tensor| tensor.name.len()).max().unwrap_or(0);
        for tensor in &self.tensors {
            let CheckedGradient {
                name,
                numbers,
                error,
                worst,
                gradient,
                difference,
            } = tensor;
            writeln!(
                f,
                "  {name:width$}  error {error:.1e} over {numbers} numbers; at {worst}: backward {}, difference {}",
                digits(*gradient),
                digits(*difference)
            )?;
        }
        Ok(())
    }
}

/// A small one with all its digits: those that differ may be its last.
fn digits(number: f64) -> String {
    if number != 0.0 && number.abs() < 1e-3 {
        return format!("{number:.4e}");
    }
    // Without the sign of a 0.
    format!("{:.6}", number + 0.0)
}

/// What was met of each tensor, as errors.
fn checked(subject: &'static str, met: Vec<(String, Vec<Met>)>) -> Gradcheck {
    let numbers = met.iter().flat_map(|(_, met)| met);
    // Beside an infinite one every other tensor would pass for right.
    let numbers = numbers.flat_map(|met| [met.gradient, met.difference].map(f64::abs));
    let largest = numbers.filter(|g| g.is_finite()).fold(0.0, f64::max);
    // Of no numbers there is nothing to tell.
    let tensors = met
        .into_iter()
        .filter(|(_, met)| !met.is_empty())
        .map(|(name, met)| told_of(name, &met, SMALL * largest));
    Gradcheck {
        subject,
        tensors: tensors.collect(),
    }
}

fn told_of(name: String, met: &[Met], small: f64) -> CheckedGradient {
    #[expect(clippy::cast_precision_loss, reason = "few are moved")]
    let rms = |of: &dyn Fn(&Met) -> f64| (met.iter().map(|met| of(met).powi(2)).sum::<f64>() / met.len() as f64).sqrt();
    let size = rms(&|met| met.gradient).max(rms(&|met| met.difference)).max(small);
    let error = rms(&Met::error);
    let worst = met.iter().max_by(|a, b| a.error().total_cmp(&b.error()));
    let worst = worst.expect("a tensor has a number");
    CheckedGradient {
        name,
        numbers: met.len(),
        error: match error / size {
            // Nothing differs from nothing.
            _ if error == 0.0 => 0.0,
            error if error.is_finite() => error,
            _ => f64::INFINITY,
        },
        worst: worst.at,
        gradient: worst.gradient,
        difference: worst.difference,
    }
}
