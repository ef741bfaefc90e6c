//! Samples of unequal importance.

use super::{BadTarget, Loss, weigh};
use crate::data::Weighted;
use crate::optim::BadSetting;
use crate::sample::Record;
use gyul_spec::Kind;

/// A loss of [`Weighted`] targets: each sample's counts as often as its weight says.
///
/// The loss of a batch is `1/n Σ wᵢ lossᵢ` over its `n` samples. As in Keras (`sample_weight`, with the default
/// `reduction="sum_over_batch_size"`) the divisor is `n`, not `Σ wᵢ`: halving every weight halves the gradient. Accuracy
/// does not count the weights, as Keras' `metrics` do not.
///
/// A sample of weight 0 counts in `n` and adds nothing else. A batch of only those has the loss 0 and gradients of 0: a step as any, in which
/// moments and running statistics move, and weights as far as the optimizer moves them without a gradient (`Adam` on its moments, `AdamW` by
/// its decay). A [`fit`](crate::train::Trainer::fit) on a data set of only those is an error once its first epoch has seen them all.
///
/// ```
/// use gyul::data::Weighted;
/// use gyul::loss::{Loss, Mse, SampleWeighted};
///
/// let mut d_output = [0.0];
/// let target = Weighted { target: [1.0_f32], weight: 0.5 };
/// assert_eq!(SampleWeighted(Mse).loss(&[3.0], &target, &mut d_output), Ok(2.0));
/// assert_eq!(d_output, [2.0]);
/// ```
// Not an impl of every loss for `Weighted` targets: where only that one is left to try, rustc follows it through
// `Weighted<Weighted<…>>` and reports an overflow in place of the mistake.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SampleWeighted<L>(pub L);

#[diagnostic::do_not_recommend]
impl<L, Output: Record, Target> Loss<Output, Weighted<Target>> for SampleWeighted<L>
where
    L: Loss<Output, Target>,
{
    const LOGITS: Option<Kind> = L::LOGITS;
    const LOGITS_OF: &'static [Option<Kind>] = L::LOGITS_OF;

    fn loss(&self, output: &Output, target: &Weighted<Target>, d_output: &mut Output) -> Result<f64, BadTarget> {
        let weight = checked(target.weight)?;
        let loss = self.0.loss(output, &target.target, d_output)?;
        Ok(weigh(loss, d_output, weight))
    }

    // A sample's weight is part of what each output reports, as in Keras.
    fn loss_by_output(
        &self,
        output: &Output,
        target: &Weighted<Target>,
        d_output: &mut Output,
        report: &mut dyn FnMut(f64, Option<f64>),
    ) -> Result<f64, BadTarget> {
        let weight = checked(target.weight)?;
        let mut report = |loss, accuracy| report(f64::from(weight) * loss, accuracy);
        let loss = self.0.loss_by_output(output, &target.target, d_output, &mut report)?;
        Ok(weigh(loss, d_output, weight))
    }

    fn check(&self) -> Result<(), BadSetting> {
        self.0.check()
    }

    fn counts(&self, target: &Weighted<Target>) -> bool {
        target.weight > 0.0 && self.0.counts(&target.target)
    }

    fn accuracy(&self, output: &Output, target: &Weighted<Target>) -> Option<f64> {
        self.0.accuracy(output, &target.target)
    }
}

/// A sample's weight, if it is one.
fn checked(weight: f32) -> Result<f32, BadTarget> {
    if weight.is_finite() && weight >= 0.0 {
        return Ok(weight);
    }
    Err(BadTarget(format!(
        "its weight is {weight}: it must be finite and at least 0"
    )))
}
