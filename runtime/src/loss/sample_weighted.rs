//! Samples of unequal importance.

use super::{BadTarget, Loss, scale};
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
        if !(target.weight.is_finite() && target.weight >= 0.0) {
            return Err(BadTarget(format!(
                "its weight is {}: it must be finite and at least 0",
                target.weight
            )));
        }
        let loss = self.0.loss(output, &target.target, d_output)?;
        for part in 0..Output::PARTS.len() {
            scale(d_output.part_mut(part), target.weight);
        }
        Ok(f64::from(target.weight) * loss)
    }

    fn check(&self) -> Result<(), BadSetting> {
        self.0.check()
    }

    fn accuracy(&self, output: &Output, target: &Weighted<Target>) -> Option<f64> {
        self.0.accuracy(output, &target.target)
    }
}
