//! A learning rate that falls when the validation loss no longer does.

use super::setting::Digits;
use super::{BadSetting, Settings};

/// Lowers the learning rate when the validation loss has not fallen for some epochs: for
/// [`Trainer::reduce_on_plateau`](crate::train::Trainer::reduce_on_plateau).
///
/// ```text
/// after `patience` epochs in a row without a loss < lowest − min_delta:     rate ← max(rate · factor, min_rate)
/// ```
///
/// `lowest` is the last loss that was so much lower than the lowest before it. The wait then begins anew, after `cooldown` epochs that
/// are not counted. A rate that is not above `min_rate` stays as it is. Source: Keras'
/// [`ReduceLROnPlateau`](https://keras.io/api/callbacks/reduce_lr_on_plateau/), epoch for epoch of one `fit`, and its defaults; but
/// losses are compared as `f64`, where Keras takes for equal what is so in `f32`, and the next `fit` begins at the optimizer's rate
/// again, where Keras has changed that. `PyTorch`'s waits one epoch more for the same `patience`, and its `threshold` is relative.
///
/// ```
/// use gyul::optim::ReduceOnPlateau;
///
/// let plateau = ReduceOnPlateau { factor: 0.5, patience: 2, ..ReduceOnPlateau::default() };
/// assert_eq!(plateau.rate(0.1, [3.0, 2.0, 2.0]), 0.1);
/// assert_eq!(plateau.rate(0.1, [3.0, 2.0, 2.0, 2.5]), 0.05);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ReduceOnPlateau {
    /// What the rate is multiplied by, above 0 and below 1.
    pub factor: f64,
    /// Epochs to wait for a lower loss, at least 1.
    pub patience: usize,
    /// How much lower a loss must be to count, in the loss's unit.
    pub min_delta: f64,
    /// Epochs after a fall of the rate that are not waited.
    pub cooldown: usize,
    /// How far the rate falls at most, before a schedule's factor: below the optimizer's rate.
    pub min_rate: f64,
}

impl Default for ReduceOnPlateau {
    /// Factor 0.1, patience 10, `min_delta` 1e-4, no cooldown, `min_rate` 0.
    fn default() -> Self {
        Self {
            factor: 0.1,
            patience: 10,
            min_delta: 1e-4,
            cooldown: 0,
            min_rate: 0.0,
        }
    }
}

impl ReduceOnPlateau {
    /// The learning rate of the next epoch, from that of the first and the validation loss of every epoch so far. NaN is no lower loss (to Keras that of a
    /// first epoch is the lowest of all).
    #[must_use]
    pub fn rate(&self, first: f64, val_losses: impl IntoIterator<Item = f64>) -> f64 {
        let (mut rate, mut lowest) = (first, f64::INFINITY);
        let (mut waited, mut cooling) = (0, 0_usize);
        for loss in val_losses {
            if cooling > 0 {
                (cooling, waited) = (cooling - 1, 0);
            }
            if loss < lowest - self.min_delta {
                (lowest, waited) = (loss, 0);
            } else if cooling == 0 {
                waited += 1;
                if waited >= self.patience && rate > self.min_rate {
                    rate = (rate * self.factor).max(self.min_rate);
                    (cooling, waited) = (self.cooldown, 0);
                }
            }
        }
        rate
    }

    /// Whether the settings make sense for this learning rate, which may be none.
    pub(crate) fn check(&self, first: f64) -> Result<(), BadSetting> {
        let settings = Settings("ReduceOnPlateau");
        settings.fraction("factor", self.factor)?;
        settings.count("patience", self.patience as u64)?;
        settings.size("min_delta", self.min_delta)?;
        settings.size("min_rate", self.min_rate)?;
        let never_falls = first > 0.0 && self.min_rate >= first;
        let expected = || format!("below {}, the optimizer's rate, or that never falls", Digits(first));
        if never_falls {
            return settings.expect(false, "min_rate".into(), self.min_rate, expected());
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
