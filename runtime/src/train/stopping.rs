//! Early stopping.

use super::Epoch;
use super::outputs::Shown;
use std::fmt;

/// What tells the best epoch: Keras' `monitor`, whose `mode` follows from it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Monitor {
    /// [`Epoch::val_loss`]: the lowest is best.
    #[default]
    ValLoss,
    /// [`Epoch::val_accuracy`], where the loss can tell it: the highest is best.
    ValAccuracy,
}

impl Monitor {
    /// Its value after an epoch, if there is one.
    pub(super) fn of(self, epoch: &Epoch) -> Option<f64> {
        match self {
            Self::ValLoss => epoch.val_loss,
            Self::ValAccuracy => epoch.val_accuracy,
        }
    }

    /// Whether `value` is better than `best`. No number is worse than any.
    fn is_better(self, value: f64, best: f64) -> bool {
        let better = match self {
            Self::ValLoss => value < best,
            Self::ValAccuracy => value > best,
        };
        better || (best.is_nan() && !value.is_nan())
    }

    /// What a better one is.
    pub(super) fn better(self) -> &'static str {
        match self {
            Self::ValLoss => "lower",
            Self::ValAccuracy => "higher",
        }
    }

    /// A value as the lines of epochs show it.
    pub(super) fn show(self, value: f64) -> String {
        match self {
            Self::ValLoss => Shown(value).to_string(),
            Self::ValAccuracy => format!("{:.2} %", 100.0 * value),
        }
    }
}

/// As the lines of epochs call it: `val_loss`, `val_accuracy`.
impl fmt::Display for Monitor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::ValLoss => "val_loss",
            Self::ValAccuracy => "val_accuracy",
        })
    }
}

/// How long early stopping waits, and for what.
#[derive(Clone, Copy, Debug)]
pub(super) struct EarlyStopping {
    pub(super) patience: usize,
    pub(super) monitor: Monitor,
}

/// The best epoch so far.
#[derive(Clone, Debug)]
pub(super) struct Best<N> {
    pub(super) network: N,
    /// What it is best by, and how good it was.
    pub(super) monitor: Monitor,
    pub(super) value: f64,
    /// Epochs since.
    pub(super) waited: usize,
}

/// Takes note of an epoch that ended with `value`.
pub(super) fn observe<N: Clone>(best: &mut Option<Best<N>>, network: &N, monitor: Monitor, value: f64) {
    match best {
        Some(best) if monitor.is_better(value, best.value) => {
            best.network.clone_from(network);
            (best.value, best.waited) = (value, 0);
        }
        Some(best) => best.waited += 1,
        None => {
            *best = Some(Best {
                network: network.clone(),
                monitor,
                value,
                waited: 0,
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wait_counts_from_the_best_epoch() {
        // Networks are their epoch's number here.
        let waits = |monitor, values: [f64; 7]| {
            let (mut best, mut waited) = (None, Vec::new());
            for (epoch, value) in values.into_iter().enumerate() {
                observe(&mut best, &epoch, monitor, value);
                waited.extend(best.as_ref().map(|best| (best.network, best.waited)));
            }
            waited
        };
        let losses = [f64::NAN, 4.0, 2.0, 2.0, f64::NAN, 1.0, 5.0];
        let expected = [(0, 0), (1, 0), (2, 0), (2, 1), (2, 2), (5, 0), (5, 1)];
        assert_eq!(waits(Monitor::ValLoss, losses), expected);
        assert_eq!(waits(Monitor::ValAccuracy, losses.map(|loss| -loss)), expected);
    }
}
