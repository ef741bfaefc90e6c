//! Losses: how wrong an output is, and in which direction it should move.
//!
//! | loss | Keras | output | target |
//! |---|---|---|---|
//! | [`CrossEntropy`](struct@CrossEntropy) | `CategoricalCrossentropy`, `SparseCategoricalCrossentropy` | logits `[f32; C]`, or `[[f32; C]; T]` | a [`Label`] (any integer) or a distribution `[f32; C]`, or `T` of them |
//! | [`BinaryCrossEntropy`] | `BinaryCrossentropy` | logits `[f32; N]` | `bool`s or probabilities; for one logit also 0 or 1 |
//! | [`Mse`] | `MeanSquaredError` | any array | the same type |
//! | [`SampleWeighted`] | `sample_weight` | the loss's | [`Weighted`](crate::data::Weighted) |
//!
//! A network of several outputs takes its output's struct with a loss in each field, and targets in the same way:
//! `TwoOutput { class: CrossEntropy, age: (Mse, 0.1) }`, where the number says how much that loss counts. What training reports
//! [of each output](crate::train::OutputMeasures) does not count it, as in Keras.
//!
//! The loss of a batch is the mean over its samples. [`SampleWeighted`] lets samples count differently.

mod binary;
mod cross_entropy;
mod label;
mod mse;
mod sample_weighted;

pub use binary::BinaryCrossEntropy;
#[cfg(feature = "train")]
pub(crate) use binary::answer;
pub(crate) use cross_entropy::of_step;
pub use cross_entropy::{ClassWeights, CrossEntropy, Unweighted};
pub use label::Label;
pub(crate) use label::class;
use label::no_class;
pub use mse::{Mse, MseTarget};
pub use sample_weighted::SampleWeighted;

use crate::optim::{BadSetting, Settings};
use crate::sample::Record;
use core::ops::RangeInclusive;
use gyul_spec::Kind;

/// How wrong one output is, for one kind of target.
///
/// ```
/// use gyul::loss::{BadTarget, Loss};
///
/// /// The absolute error: `Σ |y − t|`.
/// struct Absolute;
///
/// impl<const N: usize> Loss<[f32; N], [f32; N]> for Absolute {
///     fn loss(&self, output: &[f32; N], target: &[f32; N], d_output: &mut [f32; N]) -> Result<f64, BadTarget> {
///         let mut sum = 0.0;
///         for i in 0..N {
///             let error = output[i] - target[i];
///             sum += f64::from(error.abs());
///             d_output[i] = error.signum();
///         }
///         Ok(sum)
///     }
/// }
///
/// let mut d_output = [0.0; 2];
/// assert_eq!(Absolute.loss(&[1.0, 5.0], &[3.0, 4.0], &mut d_output), Ok(3.0));
/// assert_eq!(d_output, [-1.0, 1.0]);
/// ```
///
/// Whether the gradient is that of the loss is what [`Gradcheck::of_loss`](crate::Gradcheck::of_loss) tells a test.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot compare a network's output `{Output}` with a target `{Target}`",
    label = "the network gives `{Output}`, the data set has targets `{Target}`",
    note = "`CrossEntropy` compares `[f32; C]` with a label (any integer, or an enum with an `impl gyul::loss::Label`) or with `[f32; C]`, \
            `BinaryCrossEntropy` `[f32; N]` with `[bool; N]` or `[f32; N]`, `Mse` arrays of one type; class weights are `C` numbers",
    note = "images take them flat: for `CrossEntropy`, end the network in `Reshape<{{ H * W }}, C>` and give `H·W` labels; for \
            `BinaryCrossEntropy`, end it in `Flatten` and give `H·W` answers",
    note = "several outputs take a loss each, in the struct that `network!` writes for them: `TwoOutput {{ a: CrossEntropy, b: (Mse, 0.1) }}`, \
            where an `f32` behind the loss says how much it counts",
    note = "`data.map_target(|y| …)` gives a data set other targets, such as `y as f32` or `y.map(|y| y as f32)`; `Weighted` \
            ones take `SampleWeighted(CrossEntropy)`",
    note = "a loss of your own is a type with an `impl Loss<Output, Target>`, and no closure: `gyul::loss::Loss` shows one"
)]
pub trait Loss<Output, Target> {
    /// The last layer that this loss computes itself: `Some(Kind::Softmax)` for cross entropy. It is given what stands
    /// before that layer, whether the network ends in it or not; a network that ends in the other one is refused.
    const LOGITS: Option<Kind> = None;

    /// As [`LOGITS`](Self::LOGITS), for each of several outputs.
    #[doc(hidden)]
    const LOGITS_OF: &'static [Option<Kind>] = &[Self::LOGITS];

    /// The loss of one sample. Every float of `d_output`, which may hold anything, is set to the gradient: ∂loss/∂output.
    ///
    /// # Errors
    /// If the target is none for this output, such as a label beyond the classes. The trainer stops with this error, and
    /// says which sample it is.
    fn loss(&self, output: &Output, target: &Target, d_output: &mut Output) -> Result<f64, BadTarget>;

    /// As [`loss`](Self::loss), and calls `report` with each output's own loss, before the weight that it enters the sum with, and its
    /// accuracy: in the order of the outputs, as many as [`LOGITS_OF`](Self::LOGITS_OF).
    #[doc(hidden)]
    fn loss_by_output(
        &self,
        output: &Output,
        target: &Target,
        d_output: &mut Output,
        report: &mut dyn FnMut(f64, Option<f64>),
    ) -> Result<f64, BadTarget> {
        let loss = self.loss(output, target, d_output)?;
        report(loss, self.accuracy(output, target));
        Ok(loss)
    }

    /// Whether its settings make sense, such as its class weights. The trainer asks before it learns or evaluates; any do, unless a
    /// loss says otherwise.
    ///
    /// # Errors
    /// The first setting that makes none.
    fn check(&self) -> Result<(), BadSetting> {
        Ok(())
    }

    /// Whether a sample with this target counts at all: `false` where its weight is 0, or that of its class. A
    /// [`fit`](crate::train::Trainer::fit) on a data set of which no sample does is an error. Any counts, unless a loss says otherwise.
    ///
    /// A loss around another passes this on, as [`check`](Self::check).
    fn counts(&self, target: &Target) -> bool {
        let _ = target;
        true
    }

    /// How right the output is, from 0 to 1, where that can be told: what accuracy is the mean of, over the samples it is told of. NaN is
    /// never right.
    fn accuracy(&self, output: &Output, target: &Target) -> Option<f64> {
        let _ = (output, target);
        None
    }

    /// A batch, as long as each of the slices: the sum of its losses, and that of its accuracies where all of them can be told; else
    /// training asks [`accuracy`](Self::accuracy) of each sample. `d_outputs` is set to the gradients times `factor`. Sample by sample, unless a loss has a faster way.
    ///
    /// # Errors
    /// As for [`loss`](Self::loss), with the place of the sample.
    ///
    /// # Panics
    /// Where the slices are not of one length.
    #[track_caller]
    fn batch(
        &self,
        outputs: &[Output],
        targets: &[Target],
        d_outputs: &mut [Output],
        factor: f32,
    ) -> Result<(f64, Option<f64>), (usize, BadTarget)>
    where
        Output: Record,
    {
        check_lengths(outputs.len(), targets.len(), d_outputs.len());
        let (mut loss, mut right) = (0.0, Some(0.0));
        for (i, ((output, target), d_output)) in outputs.iter().zip(targets).zip(d_outputs).enumerate() {
            loss += self.loss(output, target, d_output).map_err(|bad| (i, bad))?;
            for part in 0..Output::PARTS.len() {
                scale(d_output.part_mut(part), factor);
            }
            right = right.and_then(|right| Some(right + self.accuracy(output, target)?));
        }
        Ok((loss, right))
    }
}

/// A loss that counts so many times, beside those of other outputs: `(Mse, 0.1)`.
#[diagnostic::do_not_recommend]
impl<Output: Record, Target, L: Loss<Output, Target>> Loss<Output, Target> for (L, f32) {
    const LOGITS: Option<Kind> = L::LOGITS;
    const LOGITS_OF: &'static [Option<Kind>] = L::LOGITS_OF;

    fn loss(&self, output: &Output, target: &Target, d_output: &mut Output) -> Result<f64, BadTarget> {
        let loss = self.0.loss(output, target, d_output)?;
        Ok(weigh(loss, d_output, self.1))
    }

    // What is reported stays as it is: Keras' `kind_loss` does not count `loss_weights` either.
    fn loss_by_output(
        &self,
        output: &Output,
        target: &Target,
        d_output: &mut Output,
        report: &mut dyn FnMut(f64, Option<f64>),
    ) -> Result<f64, BadTarget> {
        let loss = self.0.loss_by_output(output, target, d_output, report)?;
        Ok(weigh(loss, d_output, self.1))
    }

    fn counts(&self, target: &Target) -> bool {
        self.1 != 0.0 && self.0.counts(target)
    }

    fn check(&self) -> Result<(), BadSetting> {
        Settings("(loss, weight)").size("weight", f64::from(self.1))?;
        self.0.check()
    }

    fn accuracy(&self, output: &Output, target: &Target) -> Option<f64> {
        self.0.accuracy(output, target)
    }

    // The loss may have a faster way.
    #[track_caller]
    fn batch(
        &self,
        outputs: &[Output],
        targets: &[Target],
        d_outputs: &mut [Output],
        factor: f32,
    ) -> Result<(f64, Option<f64>), (usize, BadTarget)> {
        let (loss, right) = self.0.batch(outputs, targets, d_outputs, factor * self.1)?;
        Ok((f64::from(self.1) * loss, right))
    }
}

/// A loss that counts `weight` times, and its gradient.
fn weigh<Output: Record>(loss: f64, d_output: &mut Output, weight: f32) -> f64 {
    for part in 0..Output::PARTS.len() {
        scale(d_output.part_mut(part), weight);
    }
    f64::from(weight) * loss
}

/// Panics unless a batch has a target and a gradient for each output.
#[track_caller]
fn check_lengths(outputs: usize, targets: usize, d_outputs: usize) {
    assert!(
        outputs == targets && outputs == d_outputs,
        "a batch of {outputs} outputs takes as many targets and gradients, not {targets} and {d_outputs}"
    );
}

/// A target that is none for its output.
#[derive(Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct BadTarget(pub String);

debug_is_display!(BadTarget);

impl BadTarget {
    /// The same of one of several outputs.
    #[doc(hidden)]
    #[must_use]
    pub fn of_output(self, output: &str) -> Self {
        Self(format!("in `{output}`, {}", self.0))
    }
}

/// Multiplies every number. Not generic, so that it is fast in a user's debug build.
pub(crate) fn scale(d: &mut [f32], factor: f32) {
    for d in d {
        *d *= factor;
    }
}

/// The first number that is not finite, and its place. Not generic, for the same reason. As a rule there is none: whole blocks are
/// looked at, which a search that may end at any number would keep from being done by vectors.
pub(crate) fn non_finite(x: &[f32]) -> Option<(usize, f32)> {
    const BLOCK: usize = 64;
    let is_finite = |block: &[f32; BLOCK]| block.iter().fold(true, |all, x| all & x.is_finite());
    let finite = BLOCK
        * x.as_chunks::<BLOCK>()
            .0
            .iter()
            .take_while(|block| is_finite(block))
            .count();
    let found = x[finite..].iter().position(|x| !x.is_finite())?;
    Some((finite + found, x[finite + found]))
}

#[cfg(test)]
#[test]
fn what_is_not_finite_is_found_in_any_block() {
    for (len, at) in [(1, 0), (64, 63), (65, 64), (200, 130), (200, 199)] {
        for bad in [f32::NAN, f32::INFINITY, f32::NEG_INFINITY] {
            let mut x = vec![1.0; len];
            assert_eq!(non_finite(&x), None, "{len}");
            x[at..].fill(bad);
            let (place, value) = non_finite(&x).expect("one");
            assert_eq!((place, value.to_bits()), (at, bad.to_bits()), "{len}");
        }
    }
}

/// How far rounding may bring a probability below 0 or above 1, and the sum of several from 1.
const ROUNDING: f32 = 0.01;

/// What passes for a probability; NaN does not.
const PROBABILITY: RangeInclusive<f32> = -ROUNDING..=1.0 + ROUNDING;

/// Whether `p`, which stands at `place` of a target, is a probability.
pub(crate) fn check_probability(place: usize, p: f32) -> Result<(), BadTarget> {
    if PROBABILITY.contains(&p) {
        return Ok(());
    }
    Err(BadTarget(format!(
        "it has {p} at {place}, but a probability is from 0 to 1"
    )))
}

#[cfg(test)]
mod tests;
