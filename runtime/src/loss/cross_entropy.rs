//! Cross entropy of one class out of several.
#![expect(clippy::cast_precision_loss, reason = "lengths are below 2^24")]

mod sums;

use super::{BadTarget, Label, Loss, ROUNDING, check_lengths, check_probability};
use crate::metrics::argmax;
use crate::optim::{BadSetting, Settings};
use gyul_spec::Kind;
use sums::{of_distribution, of_labels};

/// Cross entropy between a softmax over logits and the true class: the negative log likelihood of that class.
///
/// ```text
/// q = softmax(x)        loss = −Σ_c w_c t_c ln q_c        ∂loss/∂x_j = (Σ_c w_c t_c) q_j − w_j t_j
/// ```
///
/// `t` is 1 at the [label](Label) and 0 elsewhere, or any distribution `[f32; C]`; the class weights `w` are 1 unless given. For a
/// sequence, output `[[f32; C]; T]` and targets `[u32; T]` or `[[f32; C]; T]`, it is the mean over the `T` steps. A `t` of zeros
/// only, as masks padded steps, adds nothing to the loss or the gradient; the mean stays one over `T`, and the accuracy
/// takes it for class 0. Exact for logits of any size, since `ln q` is never taken of a rounded `q`. In nats.
///
/// The network may end in logits or in `Softmax`; training a network that ends in `Sigmoid` with it does not compile:
/// that is [`BinaryCrossEntropy`](super::BinaryCrossEntropy)'s. Nor does training an output of one number, `[f32; 1]`, whose softmax is
/// always 1: one number tells yes from no, by [`BinaryCrossEntropy`](super::BinaryCrossEntropy), or is learnt by [`Mse`](super::Mse).
///
/// ```compile_fail
/// use gyul::prelude::*;
///
/// network! { struct Chances: [2] -> [3] { Linear<3>, Sigmoid, } }
/// Trainer::new(Chances::new(1), CrossEntropy, Adam::default()).step(&[[0.0; 2]], &[1_u32])?;
/// # Ok::<(), gyul::train::TrainError>(())
/// ```
///
/// ```compile_fail
/// use gyul::prelude::*;
///
/// network! { struct Chance: [2] -> [1] { Linear<1> } }
/// Trainer::new(Chance::new(1), CrossEntropy, Adam::default()).step(&[[0.0; 2]], &[0_u32])?;
/// # Ok::<(), gyul::train::TrainError>(())
/// ```
///
/// Source: Keras' [`CategoricalCrossentropy`](https://keras.io/api/losses/probabilistic_losses/) with `from_logits=True`;
/// the weights of a distribution are those of `PyTorch`'s
/// [`CrossEntropyLoss`](https://docs.pytorch.org/docs/stable/generated/torch.nn.CrossEntropyLoss.html).
///
/// ```
/// use gyul::loss::{CrossEntropy, Loss};
///
/// let (logits, mut d_logits) = ([0.0, 0.0], [0.0; 2]);
/// let loss = CrossEntropy.loss(&logits, &1, &mut d_logits)?;
/// assert_eq!((loss as f32, d_logits), (2.0_f32.ln(), [0.5, -0.5]));
///
/// let loss = CrossEntropy.class_weights([1.0, 10.0]).loss(&logits, &1, &mut d_logits)?;
/// assert_eq!((loss as f32, d_logits), (10.0 * 2.0_f32.ln(), [5.0, -5.0]));
///
/// let error = CrossEntropy.loss(&logits, &2, &mut d_logits).unwrap_err();
/// assert_eq!(error.to_string(), "label 2 is no class: the network gives 2 classes, counted from 0");
/// # Ok::<(), gyul::loss::BadTarget>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CrossEntropy<W = Unweighted> {
    weights: W,
}

/// Every class counts the same. There is none with class weights: `CrossEntropy::default()` says by itself which it is, and weights of 0 each are none.
impl Default for CrossEntropy {
    fn default() -> Self {
        CrossEntropy
    }
}

/// Cross entropy in which every class counts the same.
#[expect(
    non_upper_case_globals,
    reason = "written as the unit struct it would be without class weights"
)]
pub const CrossEntropy: CrossEntropy = CrossEntropy { weights: Unweighted };

/// Every class counts the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Unweighted;

/// How much each of `C` classes counts: [`Unweighted`], or `[f32; C]`.
#[diagnostic::on_unimplemented(
    message = "the class weights `{Self}` do not fit a network of {C} classes",
    label = "`{Self}` for {C} classes",
    note = "give one weight a class: `CrossEntropy.class_weights([…])` with {C} numbers"
)]
pub trait ClassWeights<const C: usize> {
    /// The weights; `None` where all are 1.
    fn get(&self) -> Option<&[f32; C]>;
}

impl<const C: usize> ClassWeights<C> for Unweighted {
    fn get(&self) -> Option<&[f32; C]> {
        None
    }
}

impl<const C: usize> ClassWeights<C> for [f32; C] {
    fn get(&self) -> Option<&[f32; C]> {
        Some(self)
    }
}

impl CrossEntropy {
    /// Cross entropy in which class `c` counts `weights[c]` times: for classes of which there are few samples.
    ///
    /// The loss of a batch stays the mean over its samples, as with Keras' `class_weight`: weights that are twice as large double the gradient.
    /// `PyTorch`'s divides by the sum of the weights that its labels have, in place of their number.
    ///
    /// A trainer evaluates with the same loss, so that `val_loss` is weighted, too, as with a `weight` of `PyTorch`'s `CrossEntropyLoss`; Keras'
    /// `class_weight` weighs the training alone. Accuracy is not weighted: what is of a class of weight 0, such as padded steps, counts in it, too.
    #[must_use]
    pub const fn class_weights<const C: usize>(self, weights: [f32; C]) -> CrossEntropy<[f32; C]> {
        CrossEntropy { weights }
    }
}

#[diagnostic::do_not_recommend]
impl<W: ClassWeights<C>, T: Label, const C: usize> Loss<[f32; C], T> for CrossEntropy<W> {
    const LOGITS: Option<Kind> = Some(Kind::Softmax);

    fn loss(&self, output: &[f32; C], target: &T, d_output: &mut [f32; C]) -> Result<f64, BadTarget> {
        let sums = of_labels(output, &[*target], self.weights.get().map(|w| &w[..]), d_output, 1.0, C);
        sums.map(|sums| sums.loss).map_err(|(_, bad)| bad)
    }

    fn check(&self) -> Result<(), BadSetting> {
        check_weights(self.weights.get().map(|w| &w[..]))
    }

    fn counts(&self, target: &T) -> bool {
        let weight = self.weights.get().zip(target.index());
        // What is no class is told as that.
        weight.is_none_or(|(weights, class)| weights.as_slice().get(class) != Some(&0.0))
    }

    fn accuracy(&self, output: &[f32; C], target: &T) -> Option<f64> {
        let right = argmax(output).is_some_and(|best| target.index() == Some(best));
        Some(f64::from(u8::from(right)))
    }

    #[track_caller]
    fn batch(
        &self,
        outputs: &[[f32; C]],
        targets: &[T],
        d_outputs: &mut [[f32; C]],
        factor: f32,
    ) -> Result<(f64, Option<f64>), (usize, BadTarget)> {
        check_lengths(outputs.len(), targets.len(), d_outputs.len());
        let (outputs, d_outputs) = (outputs.as_flattened(), d_outputs.as_flattened_mut());
        let weights = self.weights.get().map(|w| &w[..]);
        let sums = of_labels(outputs, targets, weights, d_outputs, factor, C)?;
        Ok((sums.loss, Some(sums.right as f64)))
    }
}

#[diagnostic::do_not_recommend]
impl<W: ClassWeights<C>, const C: usize> Loss<[f32; C], [f32; C]> for CrossEntropy<W> {
    const LOGITS: Option<Kind> = Some(Kind::Softmax);

    fn loss(&self, output: &[f32; C], target: &[f32; C], d_output: &mut [f32; C]) -> Result<f64, BadTarget> {
        check_distribution(target)?;
        let weights = self.weights.get().map(|w| &w[..]);
        Ok(of_distribution(output, target, weights, d_output))
    }

    fn check(&self) -> Result<(), BadSetting> {
        check_weights(self.weights.get().map(|w| &w[..]))
    }

    fn counts(&self, target: &[f32; C]) -> bool {
        // By reference: a copy of as many weights as there are classes may be more than a stack holds.
        match self.weights.get() {
            Some(weights) => target.iter().zip(weights).any(|(p, weight)| p * weight != 0.0),
            None => target.iter().any(|p| *p != 0.0),
        }
    }

    fn accuracy(&self, output: &[f32; C], target: &[f32; C]) -> Option<f64> {
        let right = argmax(output).is_some_and(|best| argmax(target) == Some(best));
        Some(f64::from(u8::from(right)))
    }
}

#[diagnostic::do_not_recommend]
impl<W, Target, const C: usize, const T: usize> Loss<[[f32; C]; T], [Target; T]> for CrossEntropy<W>
where
    Self: Loss<[f32; C], Target>,
{
    const LOGITS: Option<Kind> = Some(Kind::Softmax);

    fn loss(
        &self,
        output: &[[f32; C]; T],
        target: &[Target; T],
        d_output: &mut [[f32; C]; T],
    ) -> Result<f64, BadTarget> {
        let sums = self.batch(output, target, d_output, 1.0 / T as f32);
        sums.map(|(loss, _)| loss / T as f64)
            .map_err(|(step, bad)| of_step(step, &bad))
    }

    fn check(&self) -> Result<(), BadSetting> {
        <Self as Loss<[f32; C], Target>>::check(self)
    }

    fn counts(&self, target: &[Target; T]) -> bool {
        target
            .iter()
            .any(|target| <Self as Loss<[f32; C], Target>>::counts(self, target))
    }

    fn accuracy(&self, output: &[[f32; C]; T], target: &[Target; T]) -> Option<f64> {
        let each = output
            .iter()
            .zip(target)
            .map(|(output, target)| self.accuracy(output, target));
        Some(each.sum::<Option<f64>>()? / T as f64)
    }

    #[track_caller]
    fn batch(
        &self,
        outputs: &[[[f32; C]; T]],
        targets: &[[Target; T]],
        d_outputs: &mut [[[f32; C]; T]],
        factor: f32,
    ) -> Result<(f64, Option<f64>), (usize, BadTarget)> {
        check_lengths(outputs.len(), targets.len(), d_outputs.len());
        let (outputs, targets, d_outputs) = (
            outputs.as_flattened(),
            targets.as_flattened(),
            d_outputs.as_flattened_mut(),
        );
        let (loss, right) = self
            .batch(outputs, targets, d_outputs, factor / T as f32)
            .map_err(|(step, bad)| (step / T, of_step(step % T, &bad)))?;
        Ok((loss / T as f64, right.map(|right| right / T as f64)))
    }
}

/// Whether every class weight makes sense.
fn check_weights(weights: Option<&[f32]>) -> Result<(), BadSetting> {
    let settings = Settings("CrossEntropy");
    let all_zero = weights.is_some_and(|weights| weights.iter().all(|weight| *weight == 0.0));
    settings.expect(!all_zero, "class_weights".into(), 0.0, "above 0 for one class at least")?;
    let mut weights = weights.into_iter().flatten().enumerate();
    weights.try_for_each(|(class, weight)| {
        let checked = settings.size("class_weights", f64::from(*weight));
        // Only a bad one is told by its class: every step asks, and allocates nothing.
        checked.map_err(|bad| BadSetting {
            setting: format!("class_weights[{class}]").into(),
            ..bad
        })
    })
}

/// Whether the numbers of `target` are the probabilities of classes that exclude each other, or a mask's zeros.
#[expect(
    clippy::cast_possible_truncation,
    reason = "a sum near 1, told with the digits of its numbers"
)]
fn check_distribution(target: &[f32]) -> Result<(), BadTarget> {
    let mut classes = target.iter().enumerate();
    classes.try_for_each(|(class, p)| check_probability(class, *p))?;
    // In f32 many classes of small probability would be lost beside a large one.
    let sum = target.iter().copied().map(f64::from).sum::<f64>() as f32;
    if sum == 0.0 || (sum - 1.0).abs() <= ROUNDING {
        return Ok(());
    }
    Err(BadTarget(format!(
        "its {} probabilities sum to {sum}, but those of classes that exclude each other sum to 1\n\
         help: answers that do not exclude each other are for `BinaryCrossEntropy`, other numbers for `Mse`",
        target.len()
    )))
}

/// What is said of a sequence whose target is none at `step`.
pub(crate) fn of_step(step: usize, bad: &BadTarget) -> BadTarget {
    BadTarget(format!("in step {step}, {bad}"))
}
