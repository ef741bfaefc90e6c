//! What is added up over the samples of an epoch.

/// Sums over samples.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Sums {
    pub(super) loss: f64,
    /// Of the accuracies that can be told.
    pub(super) right: f64,
    /// Samples whose accuracy can be.
    pub(super) told: usize,
    pub(super) samples: usize,
}

#[expect(clippy::cast_precision_loss, reason = "counts are below 2^53")]
impl Sums {
    /// Adds one sample.
    pub(super) fn add(&mut self, loss: f64, accuracy: Option<f64>) {
        self.loss += loss;
        self.samples += 1;
        self.tell(accuracy);
    }

    /// Adds the accuracy of a sample whose loss is added already.
    pub(super) fn tell(&mut self, accuracy: Option<f64>) {
        if let Some(accuracy) = accuracy {
            self.right += accuracy;
            self.told += 1;
        }
    }

    pub(super) fn extend(&mut self, batch: &Self) {
        self.loss += batch.loss;
        self.right += batch.right;
        self.told += batch.told;
        self.samples += batch.samples;
    }

    /// Adds to every sample's loss.
    pub(super) fn penalize(&mut self, penalty: f32) {
        self.loss += f64::from(penalty) * self.samples as f64;
    }

    pub(super) fn mean_loss(&self) -> f64 {
        self.loss / self.samples as f64
    }

    pub(super) fn accuracy(&self) -> Option<f64> {
        (self.told > 0).then(|| self.right / self.told as f64)
    }
}
